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

	private final SendableListens sendable;

	private final AttemptCheck attempts;

	private final Submission submission;

	private final RangeSource ranges;

	SendingRound(ScrobbleQueue queue, SendableListens sendable, AttemptCheck attempts, Submission submission,
			RangeSource ranges) {
		this.queue = queue;
		this.sendable = sendable;
		this.attempts = attempts;
		this.submission = submission;
		this.ranges = ranges;
	}

	RoundResult run(Target target, ListenService service) {
		if (this.attempts.check(target, service)) {
			return RoundResult.REQUESTED;
		}
		RoundResult sent = send(target, service);
		return (sent == RoundResult.IDLE) ? this.ranges.bringMore(target, service) : sent;
	}

	private RoundResult send(Target target, ListenService service) {
		List<QueuedListen> next = this.queue.next(target.id(), this.submission.limit(target, service));
		List<QueuedListen> sendable = this.sendable.of(target, next);
		if (sendable.isEmpty()) {
			return next.isEmpty() ? RoundResult.IDLE : RoundResult.LOCAL;
		}
		this.submission.submit(target, service, sendable);
		return RoundResult.REQUESTED;
	}

}
