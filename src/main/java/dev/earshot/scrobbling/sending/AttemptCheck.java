package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.SameListens;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.stereotype.Component;

/**
 * Asks a service which listens have arrived that were sent without an answer, also before
 * a restart. They are not sent again before that is known.
 */
@Component
class AttemptCheck {

	// As far as SameListens looks.
	private static final Duration AROUND = Duration.ofMinutes(4);

	private final ScrobbleQueue queue;

	private final Targets targets;

	private final Waiting waiting;

	private final InstantSource clock;

	AttemptCheck(ScrobbleQueue queue, Targets targets, Waiting waiting, InstantSource clock) {
		this.queue = queue;
		this.targets = targets;
		this.waiting = waiting;
		this.clock = clock;
	}

	/** Returns whether there was something to ask. */
	boolean check(Target target, ListenService service) {
		List<QueuedListen> attempted = this.queue.attempted(target.id());
		if (attempted.isEmpty()) {
			return false;
		}
		switch (stored(target, service, attempted)) {
			case Known known -> sort(target, attempted, new SameListens(known.listens()));
			// Such servers drop what they have themselves.
			case NotOffered _ -> this.queue.notTaken(attempted);
			case AccessRefused _ -> this.waiting.onAccessRefused(target);
			case RateLimited limited -> this.waiting.onRateLimited(target, limited.delay());
			case NotAnswered _ -> this.waiting.onUnavailable(target);
		}
		return true;
	}

	private static StoredAnswer stored(Target target, ListenService service, List<QueuedListen> attempted) {
		Instant from = attempted.getFirst().listen().startedAt().minus(AROUND);
		Instant to = attempted.getLast().listen().startedAt().plus(AROUND);
		return service.stored(target.service(), from, to);
	}

	private void sort(Target target, List<QueuedListen> attempted, SameListens stored) {
		Map<Boolean, List<QueuedListen>> byArrival = attempted.stream()
			.collect(Collectors.partitioningBy((listen) -> stored.contain(listen.listen())));
		List<QueuedListen> arrived = byArrival.getOrDefault(true, List.of());
		this.queue.sent(arrived);
		this.queue.notTaken(byArrival.getOrDefault(false, List.of()));
		if (!arrived.isEmpty()) {
			Instant now = this.clock.instant();
			this.targets.update(target.id(), (health) -> health.sent(now));
		}
	}

}
