package dev.earshot.history.details;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import dev.earshot.ManualTime;
import dev.earshot.core.SpotifyUri;
import dev.earshot.history.log.TestLog;
import dev.earshot.nodes.TestNodes;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.reading.ItemLookup;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class DetailReadingTests {

	private final ManualTime time = new ManualTime(TestLog.NOON);

	private final TestLog log = TestLog.in(TestDatabase.SQLITE);

	private final List<String> asked = new ArrayList<>();

	private final ItemLookup lookup = mock();

	private boolean isConnected = true;

	private @Nullable RuntimeException failure;

	private final DetailReading reading = new DetailReading(this.lookup,
			new WantedItems(this.log.jdbc(), this.time, TestNodes.only()), TestDetails.store(this.log, this.time),
			(_) -> this.isConnected, this.time);

	@BeforeEach
	void listen() {
		TestDetails.play(this.log, "Fog", 1);
		TestDetails.play(this.log, "Harbor", 3);
		TestDetails.play(this.log, "Ferry", 2);
		given(this.lookup.find(any(), any())).willAnswer((call) -> answer(call.getArgument(1)));
	}

	private Optional<Titled> answer(SpotifyUri uri) {
		this.asked.add(uri.id());
		if (this.failure != null) {
			throw this.failure;
		}
		return uri.id().equals("Ferry") ? Optional.empty()
				: Optional.of(new Playback.Track(uri, uri.id(), null, List.of(), null, new Artwork("l", "s"), false,
						PlaybackFixtures.playing("any", 0, TestLog.NOON).progress()));
	}

	@Test
	void fetchesWhatWasPlayedMostFirst() {
		pass(2);
		assertThat(this.asked).containsExactly("Harbor", "Ferry");
		assertThat(TestDetails.titles(this.log)).containsExactly("Harbor");
	}

	@Test
	void remembersWhatSpotifyDoesNotKnow() {
		pass(60);
		assertThat(this.asked).containsExactly("Harbor", "Ferry", "Fog");
		this.time.correct(Duration.ofDays(26));
		pass(70);
		assertThat(this.asked).hasSize(3);
		this.time.correct(Duration.ofDays(1));
		pass(70);
		assertThat(this.asked).hasSize(6);
	}

	@Test
	void asksOnceForAnAlbum() {
		TestDetails.play(this.log, TestDetails.track("Deck", "Lantern", "Tides"), 10);
		TestDetails.play(this.log, TestDetails.track("Keel", "Lantern", "Tides"), 11);
		pass(10);
		assertThat(this.asked).containsOnlyOnce("Deck").doesNotContain("Keel");
		assertThat(TestDetails.titles(this.log)).contains("Deck", "Keel");
	}

	@Test
	void findsWhatIsImportedLater() {
		pass(10);
		TestDetails.play(this.log, "Anchor", 1);
		pass(60);
		assertThat(this.asked).endsWith("Anchor");
	}

	@Test
	void waitsUntilThereIsSomethingToSpare() {
		Instant midnight = Instant.parse("2026-11-30T00:00:00Z");
		refuse(new PlanSpent(midnight));
		pass(11 * 60);
		assertThat(this.asked).containsExactly("Harbor");
		this.failure = null;
		pass(60 + 1);
		assertThat(this.asked).startsWith("Harbor", "Harbor");
	}

	@Test
	void makesNoCallDuringABlock() {
		refuse(new QuotaExceeded(this.time.instant().plus(Duration.ofHours(14))));
		pass(14 * 60);
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void asksLessAndLessOftenWhileSpotifyFails() {
		refuse(new Unavailable(503));
		pass(60);
		assertThat(this.asked).hasSize(4);
		pass(24 * 60);
		assertThat(this.asked).hasSizeLessThan(14);
	}

	@Test
	void asksLessAndLessOftenForWhomTheLoginHasEnded() {
		refuse(new LoginEnded());
		pass(24 * 60);
		assertThat(this.asked).hasSizeLessThan(12);
		this.failure = null;
		pass(7 * 60);
		assertThat(TestDetails.titles(this.log)).contains("Harbor");
	}

	@Test
	void leavesAnItemThatAlwaysFails() {
		this.failure = new IllegalStateException("odd");
		pass(2 * 60);
		assertThat(this.asked).startsWith("Harbor", "Harbor", "Harbor", "Harbor", "Ferry");
	}

	@Test
	void asksForNobodyWithoutSpotify() {
		this.isConnected = false;
		pass(10);
		assertThat(this.asked).isEmpty();
	}

	@Test
	void asksForNobodyWhoWantsNoCovers() {
		pass(1);
		TestDetails.of(this.log).switchOff(this.log.listener());
		pass(10);
		assertThat(this.asked).hasSize(1);
		TestDetails.of(this.log).switchOn(this.log.listener());
		pass(10);
		assertThat(this.asked).containsExactly("Harbor", "Harbor", "Ferry", "Fog");
	}

	private void refuse(SpotifyRefusal refusal) {
		this.failure = new SpotifyRefused(refusal);
	}

	private void pass(int minutes) {
		for (int minute = 0; minute < minutes; minute++) {
			this.reading.readNext();
			this.time.correct(Duration.ofMinutes(1));
		}
	}

}
