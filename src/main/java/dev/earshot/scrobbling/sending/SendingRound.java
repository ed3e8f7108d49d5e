package dev.earshot.scrobbling.sending;

import java.util.List;

import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Makes at most one request for a target.
 */
@Component
class SendingRound {

	private final ScrobbleQueue queue;

	private final TooOldListens tooOld;

	private final AttemptCheck attempts;

	private final Submission submission;

	private final RangeSource ranges;

	SendingRound(ScrobbleQueue queue, TooOldListens tooOld, AttemptCheck attempts, Submission submission,
			RangeSource ranges) {
		this.queue = queue;
		this.tooOld = tooOld;
		this.attempts = attempts;
		this.submission = submission;
		this.ranges = ranges;
	}

	/** Returns whether there may be more to do. */
	boolean run(Target target, ListenService service) {
		List<QueuedListen> next = this.queue.next(target.id(), this.submission.limit(target, service));
		if (next.isEmpty()) {
			return this.ranges.bringMore(target, service);
		}
		// What was just played is sent though it is not known what has arrived of the
		// log.
		if (!this.attempts.check(target, service, next.getFirst().fromLog())) {
			send(target, service, next);
		}
		return true;
	}

	private void send(Target target, ListenService service, List<QueuedListen> next) {
		List<QueuedListen> fresh = this.tooOld.giveUp(target, next);
		if (!fresh.isEmpty()) {
			this.submission.submit(target, service, fresh);
		}
	}

}
