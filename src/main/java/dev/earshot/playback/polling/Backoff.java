package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.DemandLevel;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;

/**
 * When to poll again after a refusal. Errors that pass by themselves are checked sooner
 * while somebody looks at a page.
 */
final class Backoff {

	static final Duration FOR_NEW_DEMAND = Duration.ofSeconds(5);

	private static final Duration NEEDS_A_PERSON = Duration.ofMinutes(5);

	private static final Duration AFTER_A_BLOCK = Duration.ofSeconds(1);

	private static final int[] FAILING = { 5, 10, 20, 40, 60 };

	private static final int[] FAILING_ON_A_VISIBLE_PAGE = { 5, 10 };

	private static final double JITTER = 0.2;

	private Backoff() {
	}

	static Duration after(SpotifyRefusal refusal, int failures, DemandLevel level, Instant at, double jitter) {
		return switch (refusal) {
			case TooManyCalls(Instant until) -> blocked(until, at);
			case QuotaExceeded(Instant until) -> blocked(until, at);
			case PlanSpent(Instant until) -> blocked(until, at);
			case Unavailable _, Unreachable _, Unexpected _, NotCarriedOut _ -> failing(failures, level, jitter);
			case LoginEnded _, CredentialsRefused _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _,
					TokenRejected _ ->
				NEEDS_A_PERSON;
		};
	}

	private static Duration blocked(Instant until, Instant at) {
		Duration left = until.isAfter(at) ? Duration.between(at, until) : Duration.ZERO;
		return left.plus(AFTER_A_BLOCK);
	}

	private static Duration failing(int failures, DemandLevel level, double jitter) {
		int[] waits = (level == DemandLevel.VISIBLE_PAGE) ? FAILING_ON_A_VISIBLE_PAGE : FAILING;
		int seconds = waits[Math.clamp(failures - 1, 0, waits.length - 1)];
		return Duration.ofMillis(Math.round(1000 * seconds * (1 + JITTER * jitter)));
	}

}
