package dev.earshot.scrobbling.range;

import java.util.List;

import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.Listen;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings listens of a range into the queue.
 */
@Component
class RangeQueue {

	private final LogRanges ranges;

	private final ScrobbleQueue queue;

	RangeQueue(LogRanges ranges, ScrobbleQueue queue) {
		this.ranges = ranges;
		this.queue = queue;
	}

	/** Returns the listens that were never brought into the queue. */
	List<Listen> missing(String target, List<Listen> listens) {
		return this.queue.missing(target, listens);
	}

	/**
	 * Adds a step's listens, unless the range was cancelled while the service was asked.
	 */
	@Transactional
	void add(LogRange range, RangeChunk chunk, List<Listen> missing) {
		if (this.ranges.lock(range)) {
			long added = missing.stream().filter((listen) -> this.queue.add(range.target(), listen, true)).count();
			this.ranges.advance(range, range.at(chunk.last(), new RangeCounts(0, 0, 0, Math.toIntExact(added))));
		}
	}

}
