package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.ManualTime;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlayFilter;
import dev.earshot.history.log.PlayKey;
import dev.earshot.history.log.TestLog;
import dev.earshot.history.log.filter.Words;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

class MissingPlaysTests {

	private final ManualTime time = new ManualTime(TestLog.NOON.plus(Duration.ofHours(1)));

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final PrivateTimes privateTimes = new PrivateTimes(this.log.listeners(), mock(CurrentPlayback.class),
			TestNodes.only());

	private final MissingPlays plays = new MissingPlays(this.log.listeners(), this.log.plays(),
			new KnownPlays(this.log.jdbc()), this.privateTimes, this.time);

	@Test
	void areAddedOnce() {
		list("Ferry", 200);
		list("Ferry", 200);
		assertThat(this.log.titles()).containsExactly("Ferry");
	}

	@Test
	void areNotThoseThatWereRecorded() {
		this.log.add(TestLog.play(TestLog.track("Ferry", "Lantern"), at(160)));
		list("Ferry", 200);
		assertThat(this.log.rows("play")).isEqualTo(1);
	}

	@Test
	void giveWayIfTheyAreRecordedLater() {
		list("Ferry", 200);
		LoggedPlay recorded = TestLog.play(TestLog.track("Ferry", "Lantern"), at(160));
		this.log.add(recorded);
		list("Ferry", 200);
		assertThat(this.log.plays().before(this.log.listener(), PlayFilter.NONE, PlayKey.NEWEST, 9)).singleElement()
			.extracting("play")
			.isEqualTo(recorded);
	}

	@Test
	void areAddedWhenPollsMustHaveSeenThem() {
		list("Ferry", 3301);
		assertThat(this.log.titles()).isEmpty();
		this.time.correct(Duration.ofSeconds(1));
		list("Ferry", 3301);
		assertThat(this.log.titles()).containsExactly("Ferry");
	}

	@Test
	void beganAfterTheRecording() {
		list("Ferry", 199);
		assertThat(this.log.titles()).isEmpty();
	}

	@Test
	void areAddedWhileTheLogIsRecorded() {
		this.log.listeners().switchOff(this.log.account(), TestLog.NOON);
		list("Ferry", 200);
		assertThat(this.log.titles()).isEmpty();
	}

	@Test
	void doNotComeBackAfterADeletion() {
		list("Ferry", 200);
		this.log.deleted(this.time).delete(this.log.listener(), PlayFilter.of(new Words("ferry")));
		list("Ferry", 200);
		list("Harbor", 400);
		assertThat(this.log.titles()).containsExactly("Harbor");
	}

	@Test
	void areNoneOfPrivateSessions() {
		this.privateTimes.on(new PlaybackChanged(this.log.account(), PlaybackFixtures.waiting(at(300)),
				PrivateTimesTests.inPrivate(at(310))));
		list("Ferry", 200);
		list("Harbor", 400);
		assertThat(this.log.titles()).containsExactly("Ferry");
	}

	private void list(String title, long end) {
		this.plays.add(this.log.account(), List.of(TestLog.listed(title, at(end))));
	}

	private static Instant at(long seconds) {
		return TestLog.NOON.plusSeconds(seconds);
	}

}
