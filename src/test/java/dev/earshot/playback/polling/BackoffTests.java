package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests {@link Backoff}.
 */
class BackoffTests {

	private static final Instant NOON = PlaybackFixtures.NOON;

	@Test
	void makesNoCallUntilABlockEnds() {
		assertThat(after(new TooManyCalls(NOON.plusSeconds(30)), 1)).hasSeconds(31);
		assertThat(after(new QuotaExceeded(NOON.plusSeconds(50_000)), 1)).hasSeconds(50_001);
		assertThat(after(new TooManyCalls(NOON.minusSeconds(30)), 1)).hasSeconds(1);
	}

	@ParameterizedTest
	@CsvSource({ "1, 5", "2, 10", "3, 20", "4, 40", "5, 60", "500, 60" })
	void backsOffWhileThereIsTrouble(int failures, long wait) {
		assertThat(after(new Unavailable(503), failures)).hasSeconds(wait);
		assertThat(after(new Unreachable(), failures)).hasSeconds(wait);
	}

	@ParameterizedTest
	@CsvSource({ "1, 5", "2, 10", "3, 10", "500, 10" })
	void pollsSoonerWhileAPersonLooks(int failures, long wait) {
		assertThat(Backoff.after(new Unavailable(503), failures, DemandLevel.VISIBLE_PAGE, NOON, 0)).hasSeconds(wait);
		assertThat(Backoff.after(new Unreachable(), failures, DemandLevel.VISIBLE_PAGE, NOON, 1))
			.isLessThanOrEqualTo(Duration.ofSeconds(12));
	}

	@Test
	void makesNoCallDuringABlockAlthoughAPersonLooks() {
		assertThat(Backoff.after(new TooManyCalls(NOON.plusSeconds(300)), 1, DemandLevel.VISIBLE_PAGE, NOON, 0))
			.hasSeconds(301);
	}

	@ParameterizedTest
	@CsvSource({ "-1, PT4S", "0, PT5S", "1, PT6S" })
	void spreadsPollsByJitter(double jitter, Duration wait) {
		assertThat(Backoff.after(new Unreachable(), 1, DemandLevel.DISPLAY, NOON, jitter)).isEqualTo(wait);
	}

	@Test
	void pollsSeldomIfOnlyAPersonCanEndTheRefusal() {
		SpotifyRefusal[] refusals = { new LoginEnded(), new CredentialsRefused(), new NotRegistered(),
				new OwnerNeedsPremium(), new PermissionsMissing(), new TokenRejected() };
		assertThat(refusals).allSatisfy((refusal) -> assertThat(after(refusal, 1)).hasMinutes(5));
	}

	private static Duration after(SpotifyRefusal refusal, int failures) {
		return Backoff.after(refusal, failures, DemandLevel.BACKGROUND, NOON, 0);
	}

}
