package dev.earshot.history.details;

import java.time.Duration;
import java.util.List;
import java.util.UUID;

import dev.earshot.core.SpotifyUri;
import dev.earshot.history.log.TestLog;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Play;
import dev.earshot.playback.Play.Beginning;
import dev.earshot.playback.Play.Ending;
import dev.earshot.playback.PlayEnded;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedDetailsTests {

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final RecordedDetails details = new RecordedDetails(this.log.listeners(),
			TestDetails.store(this.log, () -> TestLog.NOON));

	@Test
	void comeFromWhatIsRecorded() {
		this.details.on(ended("Ferry", new Artwork("large", "small"), false));
		TestDetails.play(this.log, "Ferry", 1);
		this.details.flush();
		assertThat(TestDetails.titles(this.log)).containsExactly("Ferry");
	}

	@Test
	void comeFromNothingPrivate() {
		TestDetails.play(this.log, "Ferry", 1);
		this.details.on(ended("Ferry", new Artwork("large", "small"), true));
		this.details.on(ended("Ferry", null, false));
		this.details.flush();
		assertThat(this.log.rows("item_detail")).isZero();
	}

	@Test
	void comeFromNothingThatIsNotRecorded() {
		TestDetails.play(this.log, "Ferry", 1);
		this.log.listeners().switchOff(this.log.account(), TestLog.NOON);
		this.details.on(ended("Ferry", new Artwork("large", "small"), false));
		this.details.flush();
		assertThat(this.log.rows("item_detail")).isZero();
	}

	private PlayEnded ended(String title, @Nullable Artwork artwork, boolean isPrivate) {
		Playback.Track track = new Playback.Track(new SpotifyUri("spotify:track:" + title), title, null, List.of(),
				null, artwork, false, PlaybackFixtures.playing(title, 0, TestLog.NOON).progress());
		Play play = new Play(UUID.randomUUID(), this.log.account(), track, TestLog.NOON, Duration.ofSeconds(60),
				Beginning.CHOSEN, null, null, isPrivate);
		return new PlayEnded(play, Ending.COMPLETED, TestLog.NOON.plusSeconds(60));
	}

}
