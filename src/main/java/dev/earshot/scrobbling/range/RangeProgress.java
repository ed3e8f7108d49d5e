package dev.earshot.scrobbling.range;

import java.util.List;

import dev.earshot.scrobbling.queue.SameListens;
import dev.earshot.scrobbling.sending.RangeSource;
import dev.earshot.scrobbling.sending.RoundResult;
import dev.earshot.scrobbling.sending.StoredQuestions;
import dev.earshot.scrobbling.sending.Waiting;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.service.StoredListen;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Goes through a range in steps, once to count and once to send. Each step asks the
 * target first what it has of that time.
 */
@Component
class RangeProgress implements RangeSource {

	static final int COUNTED_AT_ONCE = 5000;

	static final int SENT_AT_ONCE = 500;

	private final LogRanges ranges;

	private final LoggedListens log;

	private final RangeQueue queue;

	private final StoredQuestions questions;

	private final Waiting waiting;

	RangeProgress(LogRanges ranges, LoggedListens log, RangeQueue queue, StoredQuestions questions, Waiting waiting) {
		this.ranges = ranges;
		this.log = log;
		this.queue = queue;
		this.questions = questions;
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

	// What is counted does not wait in the queue. After a failure a shorter answer is
	// asked for, which fails less often.
	private int size(Target target, LogRange range) {
		boolean isMuch = range.state() == RangeState.COUNTING && target.health().failures() == 0;
		return Math.min(isMuch ? COUNTED_AT_ONCE : SENT_AT_ONCE, this.questions.limit(target));
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
		switch (this.questions.ask(target, service, chunk.listens())) {
			case Known known -> advance(range, chunk, known.listens());
			// What the queue remembers is all there is to know.
			case NotOffered _ -> advance(range, chunk, List.of());
			case TooMany _ -> onTooMany(range, chunk);
			case AccessRefused _ -> this.waiting.onAccessRefused(target);
			case RateLimited limited -> this.waiting.onRateLimited(target, limited.delay());
			case NotAnswered failure -> this.waiting.onUnavailable(target, failure.status());
		}
	}

	// A single listen cannot be asked about in parts. It is left out, so that nothing is
	// sent twice.
	private void onTooMany(LogRange range, RangeChunk chunk) {
		if (chunk.listens().size() == 1) {
			advanceWith(range, chunk, List.of());
		}
	}

	private void advance(LogRange range, RangeChunk chunk, List<StoredListen> stored) {
		SameListens known = new SameListens(stored);
		advanceWith(range, chunk, this.queue.missing(range.target(),
				chunk.listens().stream().filter((listen) -> !known.contain(listen)).toList()));
	}

	private void advanceWith(LogRange range, RangeChunk chunk, List<Listen> missing) {
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
