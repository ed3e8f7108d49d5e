package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import dev.earshot.playback.Need;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Cadence} row by row.
 */
class CadenceTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Observation NEXT = WatchFixtures.seen(PlaybackFixtures.playing("a", 198, NOON), NOON)
		.saw(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	private static final Observation SKIPPED = WatchFixtures.seen(PlaybackFixtures.playing("a", 50, NOON), NOON)
		.saw(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0, PT2.5S", "VISIBLE_PAGE, 3, PT7.5S", "VISIBLE_PAGE, 100, PT7.5S", "DISPLAY, 0, PT20S",
			"DISPLAY, 100, PT20S", "BACKGROUND, 0, PT90S", "BACKGROUND, 60, PT90S" })
	void looksOftenWhileATrackIsYoungAndThenAsIsNeeded(Need need, long position, Duration wait) {
		assertThat(next(playing(position), need, NOON)).isEqualTo(wait);
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 195, PT5.7S", "VISIBLE_PAGE, 199, PT1.7S", "DISPLAY, 185, PT15.7S",
			"BACKGROUND, 125, PT75.7S" })
	void looksShortlyAfterTheEnd(Need need, long position, Duration wait) {
		assertThat(next(playing(position), need, NOON)).isEqualTo(wait);
	}

	@Test
	void waitsForTheEndRatherThanToLookTwice() {
		assertThat(next(playing(191), Need.VISIBLE_PAGE, NOON)).hasMillis(9700);
		assertThat(next(playing(190), Need.VISIBLE_PAGE, NOON)).hasMillis(7500);
	}

	@ParameterizedTest
	@CsvSource({ "1, PT1S", "2, PT1S", "3, PT3S", "4, PT7.5S", "50, PT7.5S" })
	void looksAgainIfTheEndIsNotToldYetButNotForEver(int looks, Duration wait) {
		Observation late = playing(200);
		for (int look = 1; look < looks; look++) {
			late = late.saw(PlaybackFixtures.now(PlaybackFixtures.playing("a", 200, NOON), NOON));
		}
		assertThat(next(late, Need.VISIBLE_PAGE, NOON)).isEqualTo(wait);
	}

	@Test
	void looksAtWhatHasNoEnd() {
		Observation advert = WatchFixtures.seen(PlaybackFixtures.advert(), NOON);
		assertThat(next(advert, Need.VISIBLE_PAGE, NOON)).hasMillis(2500);
		assertThat(next(advert, Need.DISPLAY, NOON)).hasSeconds(20);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT1.5S", "3, PT1.5S", "4, PT3S", "9, PT3S", "10, PT6S", "19, PT6S", "20, PT7.5S" })
	void looksOftenAfterAPersonActedElsewhere(long ago, Duration wait) {
		assertThat(next(SKIPPED, Need.VISIBLE_PAGE, NOON.plusSeconds(ago))).isEqualTo(wait);
	}

	@Test
	void hurriesAfterAnActForAVisiblePageOnly() {
		assertThat(next(SKIPPED, Need.DISPLAY, NOON)).hasSeconds(20);
		assertThat(next(SKIPPED, Need.BACKGROUND, NOON)).hasSeconds(90);
		assertThat(next(NEXT, Need.VISIBLE_PAGE, NOON)).hasMillis(2500);
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0, 8", "VISIBLE_PAGE, 59, 8", "VISIBLE_PAGE, 60, 16", "VISIBLE_PAGE, 300, 27",
			"DISPLAY, 0, 20", "DISPLAY, 120, 30", "DISPLAY, 600, 60", "BACKGROUND, 0, 80", "BACKGROUND, 9000, 80" })
	void looksAtAPauseMoreAndMoreSeldom(Need need, long lasting, long wait) {
		Observation paused = WatchFixtures.seen(PlaybackFixtures.paused("a", 10, NOON), NOON);
		assertThat(next(paused, need, NOON.plusSeconds(lasting))).hasSeconds(wait);
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0, 20", "VISIBLE_PAGE, 120, 30", "DISPLAY, 0, 20", "DISPLAY, 120, 60",
			"BACKGROUND, 0, 120", "BACKGROUND, 9000, 120" })
	void looksAtSilenceMoreAndMoreSeldom(Need need, long lasting, long wait) {
		Observation silence = WatchFixtures.seen(PlaybackFixtures.NOTHING, NOON);
		assertThat(next(silence, need, NOON.plusSeconds(lasting))).hasSeconds(wait);
	}

	@Test
	void looksAgainAtOnceIfSilenceComesInTheMiddleOfATrack() {
		Observation doubtful = playing(10).saw(PlaybackFixtures.now(PlaybackFixtures.NOTHING, NOON));
		assertThat(next(doubtful, Need.VISIBLE_PAGE, NOON)).hasSeconds(1);
		assertThat(next(doubtful, Need.BACKGROUND, NOON)).hasSeconds(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT1S", "0.4, PT0.6S", "1, PT2S", "1.1, PT1.9S", "3, PT7.5S" })
	void looksTwiceAfterACommandOfOurs(double ago, Duration wait) {
		Instant at = NOON.plusMillis(Math.round(1000 * ago));
		assertThat(next(playing(50).commanded(NOON), Need.VISIBLE_PAGE, at)).isEqualTo(wait);
	}

	@Test
	void neverLooksIfNobodyNeedsToKnow() {
		assertThat(unwatched(playing(10), NOON)).isEmpty();
		assertThat(unwatched(playing(10).refused(new TooManyCalls(NOON), NOON), NOON)).isEmpty();
	}

	@Test
	void looksTwiceAfterACommandOfOursAlthoughNobodyNeedsToKnow() {
		Observation commanded = playing(10).commanded(NOON);
		assertThat(unwatched(commanded, NOON)).contains(Duration.ofSeconds(1));
		assertThat(unwatched(commanded, NOON.plusSeconds(1))).contains(Duration.ofSeconds(2));
		assertThat(unwatched(commanded, NOON.plusSeconds(3))).isEmpty();
	}

	@Test
	void stretchesItsWaitsAsTheBudgetShrinks() {
		assertThat(stretched(playing(50))).hasSeconds(15);
		assertThat(stretched(SKIPPED)).hasSeconds(3);
		assertThat(stretched(WatchFixtures.seen(PlaybackFixtures.NOTHING, NOON))).hasSeconds(40);
	}

	@Test
	void stretchesNeitherTheEndNorWhatFollowsACommand() {
		assertThat(stretched(playing(190))).hasMillis(10_700);
		assertThat(stretched(playing(50).commanded(NOON))).hasSeconds(1);
	}

	@Test
	void makesNoCallUntilABlockEnds() {
		Observation blocked = playing(10).commanded(NOON).refused(new TooManyCalls(NOON.plusSeconds(30)), NOON);
		assertThat(next(blocked, Need.VISIBLE_PAGE, NOON)).hasSeconds(31);
	}

	private static Observation playing(long position) {
		return WatchFixtures.seen(PlaybackFixtures.playing("a", position, NOON), NOON);
	}

	private static Optional<Duration> unwatched(Observation seen, Instant at) {
		return Cadence.next(seen, new Pace(Need.NOBODY, 1), at, 0);
	}

	private static Duration next(Observation seen, Need need, Instant at) {
		return Cadence.next(seen, new Pace(need, 1), at, 0).orElseThrow();
	}

	private static Duration stretched(Observation seen) {
		return Cadence.next(seen, new Pace(Need.VISIBLE_PAGE, 2), NOON, 0).orElseThrow();
	}

}
