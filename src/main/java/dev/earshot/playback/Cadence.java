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
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;

/**
 * When to look next, while a page watches: a pure function of what was seen. All figures
 * are here.
 */
final class Cadence {

	private static final Duration PLAYING = seconds(10);

	private static final Duration TOUCHED = seconds(3);

	private static final Duration TOUCHED_FOR = seconds(30);

	private static final Duration AFTER_THE_END = Duration.ofMillis(700);

	private static final Duration DOUBTFUL = seconds(3);

	private static final Duration SHORTEST = seconds(1);

	private static final Duration NEEDS_A_PERSON = Duration.ofMinutes(5);

	private static final Duration[] FAILING = { seconds(5), seconds(10), seconds(20), seconds(40), seconds(60) };

	private static final double JITTER = 0.2;

	private Cadence() {
	}

	/**
	 * The wait before the next look.
	 * @param seen what is known
	 * @param at now
	 * @param luck between -1 and 1, so that many servers do not come back to a recovering
	 * Spotify at the same moment
	 * @return how long to wait
	 */
	static Duration next(Observation seen, Instant at, double luck) {
		SpotifyRefusal refusal = seen.now().refusal();
		if (refusal != null) {
			return afterRefusal(refusal, seen, at, luck);
		}
		if (seen.doubtful()) {
			return DOUBTFUL;
		}
		return switch (seen.now().activity()) {
			case PLAYING -> playing(seen, at);
			case PAUSED -> isTouched(seen, at) ? TOUCHED : paused(lasting(seen, at));
			case NOTHING -> nothing(lasting(seen, at));
		};
	}

	private static Duration playing(Observation seen, Instant at) {
		Duration usual = isTouched(seen, at) ? TOUCHED : PLAYING;
		if (!(seen.now().playback() instanceof Playback.Audible audible) || audible.progress().endsAt() == null) {
			return usual;
		}
		Duration toTheEnd = Duration.between(at, audible.progress().endsAt());
		// Spotify tells the old track for a moment after its end: no reason to hurry.
		return toTheEnd.isPositive() ? longer(SHORTEST, shorter(usual, toTheEnd.plus(AFTER_THE_END))) : TOUCHED;
	}

	private static boolean isTouched(Observation seen, Instant at) {
		return seen.touchedAt() != null && seen.touchedAt().plus(TOUCHED_FOR).isAfter(at);
	}

	private static Duration lasting(Observation seen, Instant at) {
		return Duration.between(seen.since(), at);
	}

	private static Duration paused(Duration lasting) {
		if (lasting.compareTo(Duration.ofMinutes(2)) < 0) {
			return seconds(15);
		}
		return (lasting.compareTo(Duration.ofMinutes(10)) < 0) ? seconds(30) : seconds(60);
	}

	private static Duration nothing(Duration lasting) {
		return (lasting.compareTo(Duration.ofMinutes(2)) < 0) ? seconds(20) : seconds(60);
	}

	private static Duration afterRefusal(SpotifyRefusal refusal, Observation seen, Instant at, double luck) {
		return switch (refusal) {
			case TooManyCalls(Instant until) -> afterBlock(until, at);
			case QuotaExceeded(Instant until) -> afterBlock(until, at);
			case Unavailable _, Unreachable _, Unexpected _ -> failing(seen.failures(), luck);
			case LoginEnded _, CredentialsRefused _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _ ->
				NEEDS_A_PERSON;
		};
	}

	private static Duration afterBlock(Instant until, Instant at) {
		return longer(SHORTEST, Duration.between(at, until).plus(SHORTEST));
	}

	private static Duration failing(int failures, double luck) {
		Duration wait = FAILING[Math.clamp(failures - 1, 0, FAILING.length - 1)];
		return wait.plusMillis(Math.round(wait.toMillis() * JITTER * luck));
	}

	private static Duration shorter(Duration one, Duration other) {
		return (one.compareTo(other) < 0) ? one : other;
	}

	private static Duration longer(Duration one, Duration other) {
		return (one.compareTo(other) > 0) ? one : other;
	}

	private static Duration seconds(long seconds) {
		return Duration.ofSeconds(seconds);
	}

}
