package dev.earshot.scrobbling.range;

import java.time.Duration;
import java.util.List;

import dev.earshot.scrobbling.queue.SameListens;
import dev.earshot.scrobbling.sending.RangeSource;
import dev.earshot.scrobbling.sending.RoundResult;
import dev.earshot.scrobbling.sending.Waiting;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Goes through a range in steps, once to count and once to send. Each step asks the
 * target first what it has of that time.
 */
@Component
class RangeProgress implements RangeSource {

	// As far as SameListens looks.
	private static final Duration AROUND = Duration.ofMinutes(4);

	static final int COUNTED_AT_ONCE = 5000;

	static final int SENT_AT_ONCE = 500;

	private final LogRanges ranges;

	private final LoggedListens log;

	private final RangeQueue queue;

	private final Waiting waiting;

	RangeProgress(LogRanges ranges, LoggedListens log, RangeQueue queue, Waiting waiting) {
		this.ranges = ranges;
		this.log = log;
		this.queue = queue;
		this.waiting = waiting;
	}

	@Override
	public RoundResult bringMore(Target target, ListenService service) {
		return this.ranges.find(target.id())
			.filter((range) -> range.state().isRunning())
			.map((range) -> bringMore(target, service, range))
			.orElse(RoundResult.IDLE);
	}

	private RoundResult bringMore(Target target, ListenService service, LogRange range) {
		return this.log.next(target, range, size(target, range))
			.map((chunk) -> bring(target, service, range, chunk))
			.orElseGet(() -> finish(range));
	}

	// What is counted does not wait in the queue. A service may have more of that time
	// than it can tell, so it is asked for less after a failure.
	private static int size(Target target, LogRange range) {
		return (range.state() == RangeState.COUNTING && target.health().failures() == 0) ? COUNTED_AT_ONCE
				: SENT_AT_ONCE;
	}

	private RoundResult finish(LogRange range) {
		RangeState end = (range.state() == RangeState.COUNTING) ? RangeState.COUNTED : RangeState.DONE;
		this.ranges.advance(range, new LogRange(range.target(), range.began(), end, range.reached(), range.counts()));
		return RoundResult.LOCAL;
	}

	private RoundResult bring(Target target, ListenService service, LogRange range, RangeChunk chunk) {
		if (chunk.listens().isEmpty()) {
			advance(range, chunk, List.of());
			return RoundResult.LOCAL;
		}
		ask(target, service, range, chunk);
		return RoundResult.REQUESTED;
	}

	private void ask(Target target, ListenService service, LogRange range, RangeChunk chunk) {
		switch (stored(target, service, chunk.listens())) {
			case Known known -> advance(range, chunk, known.listens());
			// What the queue remembers is all there is to know.
			case NotOffered _ -> advance(range, chunk, List.of());
			case AccessRefused _ -> this.waiting.onAccessRefused(target);
			case RateLimited limited -> this.waiting.onRateLimited(target, limited.delay());
			case NotAnswered _ -> this.waiting.onUnavailable(target);
		}
	}

	private static StoredAnswer stored(Target target, ListenService service, List<Listen> listens) {
		return service.stored(target.service(), listens.getFirst().startedAt().minus(AROUND),
				listens.getLast().startedAt().plus(AROUND));
	}

	private void advance(LogRange range, RangeChunk chunk, List<StoredListen> stored) {
		SameListens known = new SameListens(stored);
		List<Listen> missing = this.queue.missing(range.target(),
				chunk.listens().stream().filter((listen) -> !known.contain(listen)).toList());
		if (range.state() == RangeState.COUNTING) {
			this.ranges.advance(range, range.at(chunk.last(), counted(chunk, missing)));
		}
		else {
			this.queue.add(range, chunk, missing);
		}
	}

	private static RangeCounts counted(RangeChunk chunk, List<Listen> missing) {
		int found = chunk.listens().size();
		return new RangeCounts(found + chunk.tooOld(), found - missing.size(), chunk.tooOld(), 0);
	}

}
