package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Progress;
import dev.earshot.playback.snapshot.ActionRates;
import dev.earshot.playback.snapshot.Hazard;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.playback.snapshot.PositionTracker;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * When to look next: a pure function of what was and is heard, who needs to know, and how
 * the budget stands. What depends on who needs it is in {@link PollIntervals}, what
 * depends on the person in {@link ActionRates}.
 */
final class PollingPolicy {

	private static final Duration[] STILL_AT_THE_END = { millis(400), millis(400), seconds(1), seconds(3) };

	private static final Duration LONG_ITEM = Duration.ofMinutes(10);

	private static final Duration LAST_LOOK = seconds(10);

	private static final Duration MAY_GO_ON = Duration.ofMinutes(10);

	private static final Duration PAUSED_AT_THE_END = seconds(15);

	static final Duration SOON_AFTER_A_COMMAND = seconds(1);

	private static final Duration[] AFTER_A_COMMAND = { SOON_AFTER_A_COMMAND, seconds(3) };

	private static final Duration DOUBTFUL = seconds(1);

	private static final double WORTH_WAITING = 1.3;

	private PollingPolicy() {
	}

	/**
	 * The wait before the next look.
	 * @param seen what is known
	 * @param rate who needs to know, and how the budget stands
	 * @param at now
	 * @param luck between -1 and 1, so that many servers do not come back to a recovering
	 * Spotify at the same moment
	 * @return how long to wait; empty if nobody needs to know, and nobody has just
	 * commanded
	 */
	static Optional<Duration> next(PlaybackSnapshot seen, PollingRate rate, Instant at, double luck) {
		SpotifyRefusal refusal = seen.now().refusal();
		if (rate.need() == DemandLevel.NONE) {
			return (refusal != null) ? Optional.empty() : afterCommand(seen.commandedAt(), at);
		}
		if (refusal != null) {
			return Optional.of(Backoff.after(refusal, seen.failures(), rate.need(), at, luck));
		}
		Duration usual = seen.doubtful() ? DOUBTFUL : undisturbed(seen, rate, at);
		return Optional.of(shorter(usual, afterCommand(seen.commandedAt(), at).orElse(PollIntervals.NEVER)));
	}

	private static Duration undisturbed(PlaybackSnapshot seen, PollingRate rate, Instant at) {
		PollIntervals intervals = PollIntervals.of(rate.need());
		Duration usual = rate.slowedDown(intervals.wait(Hazard.of(seen, at), rates(seen)));
		return switch (seen.now().playback()) {
			case Audible audible when audible.progress().playing() ->
				playing(audible.progress(), seen.motion(), intervals, usual, at);
			case Audible audible when at.isBefore(seen.since().plus(MAY_GO_ON)) ->
				paused(audible.progress(), intervals, usual);
			case Audible _, Playback.Nothing _, Playback.Unknown _ -> usual;
			case null -> usual;
		};
	}

	// What is shown of an uneven motion is soon wrong, however quiet the person is.
	private static ActionRates rates(PlaybackSnapshot seen) {
		return seen.motion().isAtNormalSpeed() ? seen.acts().rates() : ActionRates.USUAL;
	}

	private static Duration playing(Progress progress, PositionTracker tracker, PollIntervals intervals, Duration usual,
			Instant at) {
		Instant end = progress.endsAt();
		if (end == null) {
			return usual;
		}
		Duration left = Duration.between(at, end);
		return left.isPositive() ? beforeTheEnd(left, isLong(progress), intervals, usual)
				: atTheEnd(tracker.late(), usual);
	}

	private static boolean isLong(Progress progress) {
		return progress.duration() != null && progress.duration().compareTo(LONG_ITEM) > 0;
	}

	// A look shortly before the end would soon be followed by one after it. A long item
	// can have it, because it ends seldom: who jumps within it brings the end nearer.
	private static Duration beforeTheEnd(Duration left, boolean isLong, PollIntervals intervals, Duration usual) {
		Duration afterTheEnd = left.plus(intervals.afterTheEnd());
		if (afterTheEnd.toMillis() >= WORTH_WAITING * usual.toMillis()) {
			return usual;
		}
		return (isLong && left.compareTo(LAST_LOOK) > 0) ? left.dividedBy(2) : afterTheEnd;
	}

	// Spotify tells the old track for a moment, and some players get stuck at the end.
	private static Duration atTheEnd(int late, Duration usual) {
		return (late <= STILL_AT_THE_END.length) ? shorter(usual, STILL_AT_THE_END[Math.max(0, late - 1)]) : usual;
	}

	// Who plays on may hear the end sooner than the next look would come.
	private static Duration paused(Progress progress, PollIntervals intervals, Duration usual) {
		Duration length = progress.length();
		Duration left = (length != null) ? length.minus(progress.positionAt(progress.receivedAt()))
				: PollIntervals.NEVER;
		return shorter(usual, longer(PAUSED_AT_THE_END, left.plus(intervals.afterTheEnd())));
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

	private static Duration millis(long millis) {
		return Duration.ofMillis(millis);
	}

	private static Duration seconds(long seconds) {
		return Duration.ofSeconds(seconds);
	}

}
