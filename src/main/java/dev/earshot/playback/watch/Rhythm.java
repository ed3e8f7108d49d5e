package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Random;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * When a watcher looks: one look planned, one at a time, none after the end.
 * {@link Watcher} guards it.
 */
class Rhythm {

	private final PlannedLook planned;

	private final Supplier<Pace> pace;

	private final Random luck;

	private boolean looking;

	private boolean overtaken;

	private @Nullable Instant again;

	private boolean closed;

	Rhythm(PlannedLook planned, Supplier<Pace> pace, Random luck) {
		this.planned = planned;
		this.pace = pace;
		this.luck = luck;
	}

	Pace pace() {
		return this.pace.get();
	}

	boolean isAtRest() {
		return !this.looking && !this.planned.isPlanned();
	}

	boolean isClosed() {
		return this.closed;
	}

	/**
	 * Plans the look that is due after the last one, for somebody who comes or goes.
	 * @param memory what is known
	 * @param now the present
	 */
	void adapt(Memory memory, Instant now) {
		Instant lookedAt = memory.seen().lookedAt();
		// What was seen in the future is not known: the clock was set back.
		if (!memory.isKnown() || lookedAt.isAfter(now)) {
			plan(now);
			return;
		}
		next(memory.seen(), lookedAt).map((wait) -> memory.isRefused() ? Backoff.FOR_WHO_COMES : wait)
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
	void planAfterCommand(Observation seen, Instant now) {
		this.overtaken = this.looking;
		this.again = this.looking ? now.plus(Cadence.SOON_AFTER_A_COMMAND) : null;
		plan(now.plus(next(seen, now).orElse(Cadence.SOON_AFTER_A_COMMAND)));
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
	void lookAgain(Instant now) {
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
	boolean isOvertaken() {
		return this.overtaken;
	}

	void end(Observation seen, Instant now) {
		Instant asked = this.again;
		this.again = null;
		this.overtaken = false;
		this.looking = false;
		this.planned.cancel();
		Optional<Instant> due = (asked != null) ? Optional.of(later(now, asked)) : next(seen, now).map(now::plus);
		due.ifPresent(this::plan);
	}

	private Optional<Duration> next(Observation seen, Instant at) {
		return Cadence.next(seen, pace(), at, this.luck.nextDouble(-1, 1));
	}

	/**
	 * Looks no more, but for what came of a command of ours.
	 * @param seen what is known
	 * @param now the present
	 */
	void rest(Observation seen, Instant now) {
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
