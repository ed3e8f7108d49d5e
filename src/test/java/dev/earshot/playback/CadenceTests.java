package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Cadence} row by row.
 */
class CadenceTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	@ParameterizedTest
	@CsvSource({ "10, PT10S", "189, PT10S", "190, PT10S", "195, PT5.7S", "199, PT1.7S", "200, PT3S" })
	void looksEveryTenSecondsOrShortlyAfterTheEnd(long position, Duration wait) {
		assertThat(next(PlaybackFixtures.seen(PlaybackFixtures.playing("a", position, NOON), NOON), NOON))
			.isEqualTo(wait);
	}

	@Test
	void looksEveryTenSecondsAtWhatHasNoEnd() {
		assertThat(next(PlaybackFixtures.seen(PlaybackFixtures.advert(), NOON), NOON)).hasSeconds(10);
	}

	@Test
	void looksOftenAfterAPersonActedElsewhere() {
		Observation skipped = PlaybackFixtures.seen(PlaybackFixtures.playing("a", 10, NOON), NOON)
			.saw(PlaybackFixtures.now(PlaybackFixtures.playing("b", 0, NOON), NOON));
		assertThat(next(skipped, NOON.plusSeconds(29))).hasSeconds(3);
		assertThat(next(skipped, NOON.plusSeconds(30))).hasSeconds(10);
	}

	@ParameterizedTest
	@CsvSource({ "0, 15", "119, 15", "120, 30", "599, 30", "600, 60", "6000, 60" })
	void looksAtAPauseMoreAndMoreSeldom(long lasting, long wait) {
		Observation paused = PlaybackFixtures.seen(PlaybackFixtures.paused("a", 10, NOON), NOON);
		assertThat(next(paused, NOON.plusSeconds(lasting))).hasSeconds(wait);
	}

	@ParameterizedTest
	@CsvSource({ "0, 20", "119, 20", "120, 60" })
	void looksAtSilenceMoreAndMoreSeldom(long lasting, long wait) {
		Observation silence = PlaybackFixtures.seen(PlaybackFixtures.NOTHING, NOON);
		assertThat(next(silence, NOON.plusSeconds(lasting))).hasSeconds(wait);
	}

	@Test
	void looksAgainSoonIfSilenceComesInTheMiddleOfATrack() {
		Observation doubtful = PlaybackFixtures.seen(PlaybackFixtures.playing("a", 10, NOON), NOON)
			.saw(PlaybackFixtures.now(PlaybackFixtures.NOTHING, NOON));
		assertThat(next(doubtful, NOON)).hasSeconds(3);
	}

	@Test
	void makesNoCallUntilABlockEnds() {
		assertThat(next(refused(new TooManyCalls(NOON.plusSeconds(30)), 1), NOON)).hasSeconds(31);
		assertThat(next(refused(new QuotaExceeded(NOON.plusSeconds(50_000)), 1), NOON)).hasSeconds(50_001);
		assertThat(next(refused(new TooManyCalls(NOON.minusSeconds(30)), 1), NOON)).hasSeconds(1);
	}

	@ParameterizedTest
	@CsvSource({ "1, 5", "2, 10", "3, 20", "4, 40", "5, 60", "500, 60" })
	void backsOffWhileThereIsTrouble(int failures, long wait) {
		assertThat(next(refused(new Unavailable(503), failures), NOON)).hasSeconds(wait);
		assertThat(next(refused(new Unreachable(), failures), NOON)).hasSeconds(wait);
	}

	@ParameterizedTest
	@CsvSource({ "-1, PT4S", "0, PT5S", "1, PT6S" })
	void spreadsReturnsByLuck(double luck, Duration wait) {
		assertThat(Cadence.next(refused(new Unreachable(), 1), NOON, luck)).isEqualTo(wait);
	}

	@Test
	void looksSeldomWhenAPersonIsNeeded() {
		SpotifyRefusal[] refusals = { new LoginEnded(), new CredentialsRefused(), new NotRegistered(),
				new OwnerNeedsPremium(), new PermissionsMissing() };
		assertThat(refusals)
			.allSatisfy((refusal) -> assertThat(next(refused(refusal, 1), NOON)).isEqualTo(Duration.ofMinutes(5)));
	}

	private static Observation refused(SpotifyRefusal refusal, int times) {
		Observation observation = PlaybackFixtures.seen(PlaybackFixtures.playing("a", 10, NOON), NOON);
		for (int time = 0; time < times; time++) {
			observation = observation.refused(refusal, NOON);
		}
		return observation;
	}

	private static Duration next(Observation seen, Instant at) {
		return Cadence.next(seen, at, 0);
	}

}
