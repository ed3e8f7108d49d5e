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
 * When to poll next: a pure function of the snapshot, the demand and the call budget.
 * {@link PollIntervals} depends on the demand, {@link ActionRates} on the person.
 */
final class PollingPolicy {

	private static final Duration[] AT_THE_END = { millis(400), millis(400), seconds(1), seconds(3) };

	private static final Duration LONG_ITEM = Duration.ofMinutes(10);

	private static final Duration LAST_POLL = seconds(10);

	private static final Duration MAY_RESUME_WITHIN = Duration.ofMinutes(10);

	private static final Duration PAUSED_NEAR_THE_END = seconds(15);

	static final Duration SOON_AFTER_A_COMMAND = seconds(1);

	private static final Duration[] AFTER_A_COMMAND = { SOON_AFTER_A_COMMAND, seconds(3) };

	private static final Duration DOUBTFUL = seconds(1);

	private static final double WAITS_FOR_THE_END = 1.3;

	private PollingPolicy() {
	}

	// The wait before the next poll. Returns empty without a demand and a recent command.
	static Optional<Duration> next(PlaybackSnapshot seen, PollingRate rate, Instant at, double jitter) {
		SpotifyRefusal refusal = seen.now().refusal();
		if (rate.level() == DemandLevel.NONE) {
			return (refusal != null) ? Optional.empty() : afterCommand(seen.commandedAt(), at);
		}
		if (refusal != null) {
			return Optional.of(Backoff.after(refusal, seen.failures(), rate.level(), at, jitter));
		}
		Duration usual = seen.doubtful() ? DOUBTFUL : withoutCommand(seen, rate, at);
		return Optional.of(shorter(usual, afterCommand(seen.commandedAt(), at).orElse(PollIntervals.NEVER)));
	}

	private static Duration withoutCommand(PlaybackSnapshot seen, PollingRate rate, Instant at) {
		PollIntervals intervals = PollIntervals.of(rate.level());
		Duration usual = rate.slowedDown(intervals.wait(Hazard.of(seen, at), rates(seen)));
		return switch (seen.now().playback()) {
			case Audible audible when audible.progress().playing() ->
				playing(audible.progress(), seen.tracker(), intervals, usual, at);
			case Audible audible when at.isBefore(seen.since().plus(MAY_RESUME_WITHIN)) ->
				paused(audible.progress(), intervals, usual);
			case Audible _, Playback.Nothing _, Playback.Unknown _ -> usual;
			case null -> usual;
		};
	}

	// At another speed the shown position is soon wrong, however quiet the person is.
	private static ActionRates rates(PlaybackSnapshot seen) {
		return seen.tracker().isAtNormalSpeed() ? seen.actions().rates() : ActionRates.USUAL;
	}

	private static Duration playing(Progress progress, PositionTracker tracker, PollIntervals intervals, Duration usual,
			Instant at) {
		Instant end = progress.endsAt();
		if (end == null) {
			return usual;
		}
		Duration left = Duration.between(at, end);
		return left.isPositive() ? beforeTheEnd(left, isLong(progress), intervals, usual)
				: atTheEnd(tracker.overdue(), usual);
	}

	private static boolean isLong(Progress progress) {
		return progress.duration() != null && progress.duration().compareTo(LONG_ITEM) > 0;
	}

	// A poll shortly before the end would soon be followed by one after it. That is
	// affordable in a long item: it ends seldom, and a seek may bring its end nearer.
	private static Duration beforeTheEnd(Duration left, boolean isLong, PollIntervals intervals, Duration usual) {
		Duration afterTheEnd = left.plus(intervals.afterTheEnd());
		if (afterTheEnd.toMillis() >= WAITS_FOR_THE_END * usual.toMillis()) {
			return usual;
		}
		return (isLong && left.compareTo(LAST_POLL) > 0) ? left.dividedBy(2) : afterTheEnd;
	}

	// Spotify returns the old track for a moment, and some players get stuck at its end.
	private static Duration atTheEnd(int overdue, Duration usual) {
		return (overdue <= AT_THE_END.length) ? shorter(usual, AT_THE_END[Math.max(0, overdue - 1)]) : usual;
	}

	// After a resume the end may come sooner than the usual poll.
	private static Duration paused(Progress progress, PollIntervals intervals, Duration usual) {
		Duration length = progress.length();
		Duration left = (length != null) ? length.minus(progress.positionAt(progress.receivedAt()))
				: PollIntervals.NEVER;
		return shorter(usual, longer(PAUSED_NEAR_THE_END, left.plus(intervals.afterTheEnd())));
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
