package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import dev.earshot.playback.snapshot.PlaybackSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * When a watcher looks: one look planned, one at a time, none after the end.
 * {@link PlaybackPoller} guards it.
 */
class PollSchedule {

	private final NextPoll planned;

	private final Supplier<PollingRate> rate;

	private final Random luck;

	private boolean looking;

	private boolean overtaken;

	private @Nullable Instant again;

	private boolean closed;

	PollSchedule(NextPoll planned, Supplier<PollingRate> rate, Random luck) {
		this.planned = planned;
		this.rate = rate;
		this.luck = luck;
	}

	PollingRate rate() {
		return this.rate.get();
	}

	/**
	 * Drops what is too old, unless a poll that renews it goes on or is planned.
	 * @param state what to drop it from
	 * @param now the present
	 */
	void expire(PollerState state, Instant now) {
		if (!this.looking && !this.planned.isPlanned()) {
			state.expire(now);
		}
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Plans the look that is due after the last one, for somebody who comes or goes.
	 * @param state what is known
	 * @param now the present
	 */
	void adapt(PollerState state, Instant now) {
		Instant lookedAt = state.snapshot().lookedAt();
		// What was seen in the future is not known: the clock was set back.
		if (!state.isKnown() || lookedAt.isAfter(now)) {
			plan(now);
			return;
		}
		next(state.snapshot(), lookedAt).map((wait) -> state.isRefused() ? Backoff.FOR_WHO_COMES : wait)
			.ifPresent((wait) -> plan(later(now, lookedAt.plus(wait))));
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	/**
	 * Plans the look after a command of ours. A look that goes on meanwhile began before
	 * it, and may bring what was true until then.
	 * @param seen what is known after the command
	 * @param now the present
	 */
	void planAfterCommand(PlaybackSnapshot seen, Instant now) {
		this.overtaken = this.looking;
		this.again = this.looking ? now.plus(PollingPolicy.SOON_AFTER_A_COMMAND) : null;
		plan(now.plus(next(seen, now).orElse(PollingPolicy.SOON_AFTER_A_COMMAND)));
	}

	void planBy(Instant now) {
		if (!this.planned.isPlannedBy(now)) {
			plan(now);
		}
	}

	/**
	 * Plans a look for now, and if one goes on, another after it: it may have begun too
	 * early to see why.
	 * @param now the present
	 */
	void pollAgain(Instant now) {
		this.again = this.looking ? now : null;
		plan(now);
	}

	private void plan(Instant at) {
		if (!this.looking && !this.closed) {
			this.planned.plan(at);
		}
	}

	boolean begin() {
		if (this.looking || this.closed) {
			return false;
		}
		this.looking = true;
		return true;
	}

	/**
	 * Whether a command of ours was given since the look began.
	 * @return {@code true} if what it brings is not to be believed
	 */
	boolean isSuperseded() {
		return this.overtaken;
	}

	void end(PlaybackSnapshot seen, Instant now) {
		Instant asked = this.again;
		this.again = null;
		this.overtaken = false;
		this.looking = false;
		this.planned.cancel();
		Optional<Instant> due = (asked != null) ? Optional.of(later(now, asked)) : next(seen, now).map(now::plus);
		due.ifPresent(this::plan);
	}

	private Optional<Duration> next(PlaybackSnapshot seen, Instant at) {
		return PollingPolicy.next(seen, rate(), at, this.luck.nextDouble(-1, 1));
	}

	/**
	 * Looks no more, but for what came of a command of ours.
	 * @param seen what is known
	 * @param now the present
	 */
	void pause(PlaybackSnapshot seen, Instant now) {
		this.planned.cancel();
		Instant lookedAt = earlier(now, seen.lookedAt());
		next(seen, lookedAt).ifPresent((wait) -> plan(later(now, lookedAt.plus(wait))));
	}

	void close() {
		this.closed = true;
		this.overtaken = false;
		this.planned.cancel();
	}

}
