package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import dev.earshot.playback.Need;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * When to look next: a pure function of what was and is heard, who needs to know, and how
 * the budget stands. What depends on who needs it is in {@link Waits}.
 */
final class Cadence {

	private static final Duration AFTER_THE_END = Duration.ofMillis(700);

	private static final Duration[] STILL_AT_THE_END = { seconds(1), seconds(1), seconds(3) };

	static final Duration SOON_AFTER_A_COMMAND = seconds(1);

	private static final Duration[] AFTER_A_COMMAND = { SOON_AFTER_A_COMMAND, seconds(3) };

	private static final Duration DOUBTFUL = seconds(1);

	private static final Duration SHORTEST = seconds(1);

	private static final double WORTH_WAITING = 1.3;

	private Cadence() {
	}

	/**
	 * The wait before the next look.
	 * @param seen what is known
	 * @param pace who needs to know, and how the budget stands
	 * @param at now
	 * @param luck between -1 and 1, so that many servers do not come back to a recovering
	 * Spotify at the same moment
	 * @return how long to wait; empty if nobody needs to know, and nobody has just
	 * commanded
	 */
	static Optional<Duration> next(Observation seen, Pace pace, Instant at, double luck) {
		SpotifyRefusal refusal = seen.now().refusal();
		if (pace.need() == Need.NOBODY) {
			return (refusal != null) ? Optional.empty() : afterCommand(seen.commandedAt(), at);
		}
		if (refusal != null) {
			return Optional.of(Backoff.after(refusal, seen.failures(), pace.need(), at, luck));
		}
		Duration usual = seen.doubtful() ? DOUBTFUL : undisturbed(seen, pace, at);
		return Optional.of(shorter(usual, afterCommand(seen.commandedAt(), at).orElse(Steps.NEVER)));
	}

	private static Duration undisturbed(Observation seen, Pace pace, Instant at) {
		Waits waits = Waits.of(pace.need());
		Duration lasting = Duration.between(seen.since(), at);
		return switch (seen.now().playback()) {
			case Audible audible when audible.progress().playing() -> playing(audible.progress(), seen, pace, at);
			case Audible _ -> pace.stretched(shorter(sinceAct(seen, waits, at), waits.sincePause().at(lasting)));
			case null, default -> pace.stretched(waits.sinceSilence().at(lasting));
		};
	}

	private static Duration playing(Progress progress, Observation seen, Pace pace, Instant at) {
		Waits waits = Waits.of(pace.need());
		Duration young = progress.isKnown() ? waits.sinceStart().at(progress.positionAt(at))
				: waits.sinceStart().then();
		Duration usual = longer(SHORTEST, pace.stretched(shorter(sinceAct(seen, waits, at), young)));
		Instant end = progress.endsAt();
		if (end == null) {
			return usual;
		}
		return end.isAfter(at) ? beforeTheEnd(Duration.between(at, end), usual) : atTheEnd(seen.motion().late(), usual);
	}

	private static Duration sinceAct(Observation seen, Waits waits, Instant at) {
		Instant act = seen.acts().elsewhere();
		return (act != null) ? waits.sinceAct().at(Duration.between(act, at)) : Steps.NEVER;
	}

	// A look shortly before the end would soon be followed by one after it.
	private static Duration beforeTheEnd(Duration left, Duration usual) {
		Duration afterTheEnd = left.plus(AFTER_THE_END);
		boolean isNear = afterTheEnd.toMillis() < WORTH_WAITING * usual.toMillis();
		return isNear ? longer(SHORTEST, afterTheEnd) : usual;
	}

	// Spotify tells the old track for a moment, and some players get stuck at the end.
	private static Duration atTheEnd(int late, Duration usual) {
		return (late <= STILL_AT_THE_END.length) ? shorter(usual, STILL_AT_THE_END[Math.max(0, late - 1)]) : usual;
	}

	private static Optional<Duration> afterCommand(@Nullable Instant commanded, Instant at) {
		if (commanded == null) {
			return Optional.empty();
		}
		return Arrays.stream(AFTER_A_COMMAND)
			.map((wait) -> Duration.between(at, commanded.plus(wait)))
			.filter(Duration::isPositive)
			.findFirst();
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
