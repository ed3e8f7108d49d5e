package dev.earshot.scrobbling.sending;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.Listen;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.ServiceAnswer.AccessRefused;
import dev.earshot.scrobbling.service.ServiceAnswer.RateLimited;
import dev.earshot.scrobbling.service.ServiceAnswer.Taken;
import dev.earshot.scrobbling.service.ServiceAnswer.Unavailable;
import dev.earshot.scrobbling.service.ServiceAnswer.Unreadable;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetRemoved;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends one request, and does what its answer asks for. After a request that cannot be
 * read, the next one holds half as many listens, until it is one that cannot be read.
 */
@Component
class Submission {

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final DeadLetters letters;

	private final SentListens sent;

	private final Waiting waiting;

	private final Map<String, Integer> limits = new ConcurrentHashMap<>();

	Submission(Targets targets, ScrobbleQueue queue, DeadLetters letters, SentListens sent, Waiting waiting) {
		this.targets = targets;
		this.queue = queue;
		this.letters = letters;
		this.sent = sent;
		this.waiting = waiting;
	}

	/** Returns how many listens the next request may hold. */
	int limit(Target target, ListenService service) {
		return Math.min(service.maxListens(target.service()), this.limits.getOrDefault(target.id(), Integer.MAX_VALUE));
	}

	/** Submits what still waits of some listens. */
	void submit(Target target, ListenService service, List<QueuedListen> listens) {
		List<QueuedListen> batch = this.queue.attempt(listens);
		if (!batch.isEmpty()) {
			request(target, service, batch);
		}
	}

	private void request(Target target, ListenService service, List<QueuedListen> batch) {
		List<Listen> listens = batch.stream().map(QueuedListen::listen).toList();
		switch (service.submit(target.service(), listens)) {
			case Taken taken -> onTaken(target, service, batch, taken);
			case Unreadable unreadable -> onUnreadable(target, service, batch, unreadable);
			case AccessRefused _ -> onAccessRefused(target, batch);
			case RateLimited limited -> onRateLimited(target, batch, limited);
			case Unavailable failure -> this.waiting.onUnavailable(target, failure.status());
		}
	}

	// An answer that does not fit the request tells nothing about its listens.
	private void onTaken(Target target, ListenService service, List<QueuedListen> batch, Taken taken) {
		if (taken.listens().size() != batch.size()) {
			this.waiting.onUnavailable(target, null);
			return;
		}
		raiseLimit(target, service);
		this.sent.record(target, batch, taken.listens());
	}

	private void onUnreadable(Target target, ListenService service, List<QueuedListen> batch, Unreadable unreadable) {
		if (batch.size() > 1) {
			this.limits.put(target.id(), batch.size() / 2);
			this.queue.notTaken(batch);
			return;
		}
		this.letters.add(target.id(), batch.getFirst(), DeadReason.UNREADABLE, unreadable.reason());
		raiseLimit(target, service);
	}

	private void raiseLimit(Target target, ListenService service) {
		int most = service.maxListens(target.service());
		this.limits.computeIfPresent(target.id(), (_, limit) -> (limit < most) ? limit * 2 : null);
	}

	private void onAccessRefused(Target target, List<QueuedListen> batch) {
		this.queue.notTaken(batch);
		this.waiting.onAccessRefused(target);
	}

	private void onRateLimited(Target target, List<QueuedListen> batch, RateLimited limited) {
		this.queue.notTaken(batch);
		this.waiting.onRateLimited(target, limited.delay());
	}

	@EventListener
	void on(TargetRemoved event) {
		this.limits.remove(event.id());
	}

}
