package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link PollingPolicy} row by row.
 */
class PollingPolicyTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	private static final Duration TENTH = Duration.ofMillis(100);

	private static final PlaybackSnapshot NEXT = WatchFixtures.seen(PlaybackFixtures.playing("a", 198, NOON), NOON)
		.saw(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	private static final PlaybackSnapshot SKIPPED = WatchFixtures.seen(PlaybackFixtures.playing("a", 50, NOON), NOON)
		.saw(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0, 2.4", "VISIBLE_PAGE, 3, 7.5", "VISIBLE_PAGE, 100, 7.5", "DISPLAY, 0, 9.1",
			"DISPLAY, 100, 22.2", "BACKGROUND, 0, 82.2", "BACKGROUND, 60, 82.2" })
	void looksOftenWhileATrackIsYoungAndThenAsIsNeeded(DemandLevel level, long position, double wait) {
		assertThat(next(playing(position), level, NOON)).isCloseTo(seconds(wait), TENTH);
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 195, PT5.7S", "VISIBLE_PAGE, 199, PT1.7S", "DISPLAY, 185, PT15.7S",
			"BACKGROUND, 125, PT76.05S" })
	void looksShortlyAfterTheEnd(DemandLevel level, long position, Duration wait) {
		assertThat(next(playing(position), level, NOON)).isEqualTo(wait);
	}

	@Test
	void waitsForTheEndRatherThanToLookTwice() {
		assertThat(next(playing(191), DemandLevel.VISIBLE_PAGE, NOON)).hasMillis(9700);
		assertThat(next(playing(190), DemandLevel.VISIBLE_PAGE, NOON)).isCloseTo(seconds(7.5), TENTH);
	}

	@ParameterizedTest
	@CsvSource({ "100, PT50S", "50, PT25S", "11, PT5.5S", "10, PT11.05S", "1, PT2.05S" })
	void comesNearerAndNearerToTheEndOfALongItemAsItMayBeBroughtForward(long left, Duration wait) {
		long position = Duration.ofHours(3).toSeconds() - left;
		PlaybackSnapshot podcast = WatchFixtures.seen(podcast(position, NOON), NOON);
		assertThat(next(podcast, DemandLevel.BACKGROUND, NOON)).isEqualTo(wait);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0.4", "2, 0.4", "3, 1", "4, 3", "5, 7.5", "50, 7.5" })
	void looksAgainIfTheEndIsNotToldYetButNotForEver(int looks, double wait) {
		PlaybackSnapshot late = playing(200);
		for (int look = 1; look < looks; look++) {
			late = late.saw(PlaybackFixtures.now(PlaybackFixtures.playing("a", 200, NOON), NOON));
		}
		assertThat(next(late, DemandLevel.VISIBLE_PAGE, NOON)).isCloseTo(seconds(wait), TENTH);
	}

	@Test
	void looksAtWhatHasNoEnd() {
		PlaybackSnapshot advert = WatchFixtures.seen(PlaybackFixtures.advert(), NOON);
		assertThat(next(advert, DemandLevel.VISIBLE_PAGE, NOON))
			.isEqualTo(next(playing(0), DemandLevel.VISIBLE_PAGE, NOON));
		assertThat(next(advert, DemandLevel.DISPLAY, NOON)).isEqualTo(next(playing(0), DemandLevel.DISPLAY, NOON));
	}

	@ParameterizedTest
	@CsvSource({ "0, 1.2", "2, 1.3", "4, 2.3", "9, 3.6", "10, 3.6", "19, 7.5", "20, 7.5" })
	void looksOftenAfterAPersonActedElsewhere(long ago, double wait) {
		assertThat(next(SKIPPED, DemandLevel.VISIBLE_PAGE, NOON.plusSeconds(ago))).isCloseTo(seconds(wait), TENTH);
	}

	@Test
	void hurriesAfterAnActForThoseWhoSeeIt() {
		assertThat(next(SKIPPED, DemandLevel.DISPLAY, NOON)).isCloseTo(seconds(3.5), TENTH);
		assertThat(next(SKIPPED, DemandLevel.BACKGROUND, NOON))
			.isEqualTo(next(playing(60), DemandLevel.BACKGROUND, NOON));
		assertThat(next(NEXT, DemandLevel.VISIBLE_PAGE, NOON))
			.isEqualTo(next(playing(0), DemandLevel.VISIBLE_PAGE, NOON));
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0, 5.1", "VISIBLE_PAGE, 60, 10.6", "DISPLAY, 0, 15.3", "DISPLAY, 60, 31.5",
			"BACKGROUND, 0, 56.3", "BACKGROUND, 9000, 116.2" })
	void looksAtALongPauseMoreSeldom(DemandLevel level, long lasting, double wait) {
		PlaybackSnapshot paused = WatchFixtures.seen(PlaybackFixtures.paused("a", 10, NOON), NOON);
		assertThat(next(paused, level, NOON.plusSeconds(lasting))).isCloseTo(seconds(wait), TENTH);
	}

	@Test
	void looksBeforeWhatIsPausedShortlyBeforeItsEndCanHaveEnded() {
		PlaybackSnapshot paused = WatchFixtures.seen(PlaybackFixtures.paused("a", 175, NOON), NOON);
		assertThat(next(paused, DemandLevel.BACKGROUND, NOON)).hasMillis(26_050);
		assertThat(next(paused, DemandLevel.BACKGROUND, NOON.plusSeconds(600))).isGreaterThan(Duration.ofSeconds(100));
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 29.9", "DISPLAY, 60", "BACKGROUND, 120" })
	void looksAtSilenceNowAndThen(DemandLevel level, double wait) {
		PlaybackSnapshot silence = WatchFixtures.seen(PlaybackFixtures.NOTHING, NOON);
		assertThat(next(silence, level, NOON.plusSeconds(9000))).isCloseTo(seconds(wait), TENTH);
	}

	@ParameterizedTest
	@CsvSource({ "VISIBLE_PAGE, 0.5, 0.7", "DISPLAY, 0.5, 0.7", "BACKGROUND, 0.5, 0.7" })
	void looksMoreOftenAtAPersonWhoActsOftenButNotInProportion(DemandLevel level, double least, double most) {
		PlaybackSnapshot busy = seekingOnceAMinute();
		Instant at = busy.lookedAt().plusSeconds(30);
		assertThat((double) next(busy, level, at).toMillis() / next(playing(50), level, NOON).toMillis())
			.isBetween(least, most);
	}

	@Test
	void hurriesLessAfterAnActIfThePersonActsAtAnyTime() {
		PlaybackSnapshot busy = seekingOnceAMinute();
		Instant acted = Objects.requireNonNull(busy.acts().elsewhere());
		assertThat(next(busy, DemandLevel.VISIBLE_PAGE, acted)).isBetween(Duration.ofSeconds(3), Duration.ofSeconds(5));
	}

	@Test
	void looksAgainAtOnceIfSilenceComesInTheMiddleOfATrack() {
		PlaybackSnapshot doubtful = playing(10).saw(PlaybackFixtures.now(PlaybackFixtures.NOTHING, NOON));
		assertThat(next(doubtful, DemandLevel.VISIBLE_PAGE, NOON)).hasSeconds(1);
		assertThat(next(doubtful, DemandLevel.BACKGROUND, NOON)).hasSeconds(1);
	}

	@ParameterizedTest
	@CsvSource({ "0, PT1S", "0.4, PT0.6S", "1, PT2S", "1.1, PT1.9S", "2.9, PT0.1S" })
	void looksTwiceAfterACommandOfOurs(double ago, Duration wait) {
		Instant at = NOON.plusMillis(Math.round(1000 * ago));
		assertThat(next(playing(50).commanded(NOON), DemandLevel.VISIBLE_PAGE, at)).isEqualTo(wait);
	}

	@Test
	void neverLooksIfNobodyNeedsToKnow() {
		assertThat(unwatched(playing(10), NOON)).isEmpty();
		assertThat(unwatched(playing(10).refused(new TooManyCalls(NOON), NOON), NOON)).isEmpty();
	}

	@Test
	void looksTwiceAfterACommandOfOursAlthoughNobodyNeedsToKnow() {
		PlaybackSnapshot commanded = playing(10).commanded(NOON);
		assertThat(unwatched(commanded, NOON)).contains(Duration.ofSeconds(1));
		assertThat(unwatched(commanded, NOON.plusSeconds(1))).contains(Duration.ofSeconds(2));
		assertThat(unwatched(commanded, NOON.plusSeconds(3))).isEmpty();
	}

	@Test
	void stretchesItsWaitsAsTheBudgetShrinks() {
		PlaybackSnapshot silence = WatchFixtures.seen(PlaybackFixtures.NOTHING, NOON);
		assertThat(List.of(playing(50), SKIPPED, silence)).allSatisfy((seen) -> assertThat(stretched(seen))
			.isEqualTo(next(seen, DemandLevel.VISIBLE_PAGE, NOON).multipliedBy(2)));
	}

	@Test
	void stretchesNeitherTheEndNorWhatFollowsACommand() {
		assertThat(stretched(playing(190))).hasMillis(10_700);
		assertThat(stretched(playing(50).commanded(NOON))).hasSeconds(1);
	}

	@Test
	void makesNoCallUntilABlockEnds() {
		PlaybackSnapshot blocked = playing(10).commanded(NOON).refused(new TooManyCalls(NOON.plusSeconds(30)), NOON);
		assertThat(next(blocked, DemandLevel.VISIBLE_PAGE, NOON)).hasSeconds(31);
	}

	private static Duration seconds(double seconds) {
		return Duration.ofMillis(Math.round(1000 * seconds));
	}

	private static PlaybackSnapshot seekingOnceAMinute() {
		Random chance = new Random(1);
		PlaybackSnapshot seen = WatchFixtures.seen(podcast(0, NOON), NOON);
		long position = 0;
		for (Instant at = NOON; at.isBefore(NOON.plusSeconds(7200)); at = at.plusSeconds(4)) {
			position += (chance.nextInt(15) == 0) ? 19 : 4;
			seen = seen.saw(PlaybackFixtures.now(podcast(position, at), at));
		}
		return seen;
	}

	private static Playback.Track podcast(long position, Instant at) {
		Progress progress = new Progress(Duration.ofSeconds(position), Duration.ofHours(3), true, at);
		return PlaybackFixtures.track("a", progress);
	}

	private static PlaybackSnapshot playing(long position) {
		return WatchFixtures.seen(PlaybackFixtures.playing("a", position, NOON), NOON);
	}

	private static Optional<Duration> unwatched(PlaybackSnapshot seen, Instant at) {
		return PollingPolicy.next(seen, new PollingRate(DemandLevel.NONE, 1), at, 0);
	}

	private static Duration next(PlaybackSnapshot seen, DemandLevel level, Instant at) {
		return PollingPolicy.next(seen, new PollingRate(level, 1), at, 0).orElseThrow();
	}

	private static Duration stretched(PlaybackSnapshot seen) {
		return PollingPolicy.next(seen, new PollingRate(DemandLevel.VISIBLE_PAGE, 2), NOON, 0).orElseThrow();
	}

}
