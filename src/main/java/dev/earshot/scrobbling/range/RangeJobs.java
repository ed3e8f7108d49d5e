package dev.earshot.scrobbling.range;

import java.util.Optional;

import dev.earshot.core.Interval;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.sending.SendingLanes;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Begins and ends what the lanes of targets do with ranges of the log.
 */
@Component
public class RangeJobs {

	private final LogRanges ranges;

	private final ScrobbleQueue queue;

	private final SendingLanes lanes;

	public RangeJobs(LogRanges ranges, ScrobbleQueue queue, SendingLanes lanes) {
		this.ranges = ranges;
		this.queue = queue;
		this.lanes = lanes;
	}

	public Optional<LogRange> find(Target target) {
		return this.ranges.find(target.id());
	}

	/**
	 * Has a range counted.
	 * @return {@code false} if another one is being sent
	 */
	public boolean begin(Target target, Interval began) {
		boolean begun = this.ranges.begin(target.id(), began);
		this.lanes.wake(target.id());
		return begun;
	}

	/** Has a counted range sent. Returns whether there was one. */
	public boolean send(Target target) {
		boolean confirmed = this.ranges.confirm(target.id());
		this.lanes.wake(target.id());
		return confirmed;
	}

	/** Ends a range with what waits of it. What was sent stays sent. */
	public boolean cancel(Target target) {
		boolean cancelled = this.ranges.cancel(target.id());
		if (cancelled) {
			this.queue.cancel(target.id());
		}
		return cancelled;
	}

}
