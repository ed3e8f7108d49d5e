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
		List<QueuedListen> next = this.queue.next(target.id(), this.submission.limit(target, service));
		if (next.isEmpty()) {
			return this.ranges.bringMore(target, service);
		}
		// What was just played is sent though it is not known what has arrived of the
		// log.
		boolean isAsked = this.attempts.check(target, service, next.getFirst().fromLog());
		return isAsked ? RoundResult.REQUESTED : send(target, service, next);
	}

	private RoundResult send(Target target, ListenService service, List<QueuedListen> next) {
		List<QueuedListen> sendable = this.sendable.of(target, next);
		if (sendable.isEmpty()) {
			return RoundResult.LOCAL;
		}
		this.submission.submit(target, service, sendable);
		return RoundResult.REQUESTED;
	}

}
