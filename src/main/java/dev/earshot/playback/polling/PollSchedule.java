package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import dev.earshot.playback.snapshot.PlaybackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * When a poller polls: one poll is planned, one runs at a time, none after the end.
 * {@link PlaybackPoller} guards it.
 */
class PollSchedule {

	private final NextPoll planned;

	private final Supplier<PollingRate> rate;

	private final Random jitter;

	private boolean polling;

	private boolean superseded;

	private @Nullable Instant pollAgainAt;

	private boolean closed;

	PollSchedule(NextPoll planned, Supplier<PollingRate> rate, Random jitter) {
		this.planned = planned;
		this.rate = rate;
		this.jitter = jitter;
	}

	PollingRate rate() {
		return this.rate.get();
	}

	// Drops what is too old, unless a poll that renews it runs or is planned.
	void expire(PollerState state, Instant now) {
		if (!this.polling && !this.planned.isPlanned()) {
			state.expire(now);
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	// A poll that is due stays.
	void adapt(PollerState state, Instant now) {
		if (!this.planned.isPlannedBy(now)) {
			planForDemand(state, now);
		}
	}

	private void planForDemand(PollerState state, Instant now) {
		Instant polledAt = state.snapshot().polledAt();
		// A poll in the future was made before the clock was set back.
		if (!state.isKnown() || polledAt.isAfter(now)) {
			plan(now);
			return;
		}
		next(state.snapshot(), polledAt).map((wait) -> state.isRefused() ? Backoff.FOR_NEW_DEMAND : wait)
			.ifPresent((wait) -> plan(later(now, polledAt.plus(wait))));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	// A running poll began before the command, and may return the old state.
	void planAfterCommand(PlaybackSnapshot seen, Instant now) {
		this.superseded = this.polling;
		this.pollAgainAt = this.polling ? now.plus(PollingPolicy.SOON_AFTER_A_COMMAND) : null;
		plan(now.plus(next(seen, now).orElse(PollingPolicy.SOON_AFTER_A_COMMAND)));
	}

	void planBy(Instant now) {
		if (!this.planned.isPlannedBy(now)) {
			plan(now);
		}
	}

	// Polls now, and if a poll runs, once more after it: it may have begun too early.
	void pollAgain(Instant now) {
		this.pollAgainAt = this.polling ? now : null;
		plan(now);
	}

	private void plan(Instant at) {
		if (!this.polling && !this.closed) {
			this.planned.plan(at);
		}
	}

	boolean begin() {
		if (this.polling || this.closed) {
			return false;
		}
		this.polling = true;
		return true;
	}

	boolean isSuperseded() {
		return this.superseded;
	}

	void end(PlaybackSnapshot seen, Instant now) {
		Instant pollAgain = this.pollAgainAt;
		this.pollAgainAt = null;
		this.superseded = false;
		this.polling = false;
		this.planned.cancel();
		Optional<Instant> due = (pollAgain != null) ? Optional.of(later(now, pollAgain))
				: next(seen, now).map(now::plus);
		due.ifPresent(this::plan);
	}

	private Optional<Duration> next(PlaybackSnapshot seen, Instant at) {
		return PollingPolicy.next(seen, rate(), at, this.jitter.nextDouble(-1, 1));
	}

	// Ends polling, but for the polls after a command of ours.
	void pause(PlaybackSnapshot seen, Instant now) {
		this.planned.cancel();
		Instant polledAt = earlier(now, seen.polledAt());
		next(seen, polledAt).ifPresent((wait) -> plan(later(now, polledAt.plus(wait))));
	}

	void close() {
		this.closed = true;
		this.superseded = false;
		this.planned.cancel();
	}

}
