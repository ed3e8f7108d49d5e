package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.SameListens;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.service.ListenService;
import dev.earshot.scrobbling.service.StoredAnswer.AccessRefused;
import dev.earshot.scrobbling.service.StoredAnswer.Known;
import dev.earshot.scrobbling.service.StoredAnswer.NotAnswered;
import dev.earshot.scrobbling.service.StoredAnswer.NotOffered;
import dev.earshot.scrobbling.service.StoredAnswer.RateLimited;
import dev.earshot.scrobbling.service.StoredAnswer.TooMany;
import dev.earshot.scrobbling.targets.Target;

import org.springframework.stereotype.Component;

/**
 * Asks a service which listens have arrived that were sent without an answer, also before
 * a restart. They are not sent again before that is known. Listens of different times are
 * asked about one time after the other.
 */
@Component
class AttemptCheck {

	// What a service has between two listens is read for nothing.
	private static final Duration NEAR = Duration.ofDays(1);

	private final ScrobbleQueue queue;

	private final SentListens sent;

	private final DeadLetters letters;

	private final StoredQuestions questions;

	private final Waiting waiting;

	AttemptCheck(ScrobbleQueue queue, SentListens sent, DeadLetters letters, StoredQuestions questions,
			Waiting waiting) {
		this.queue = queue;
		this.sent = sent;
		this.letters = letters;
		this.questions = questions;
		this.waiting = waiting;
	}

	/**
	 * Asks about listens that were just played, or are of the log.
	 * @return whether there was something to ask
	 */
	boolean check(Target target, ListenService service, boolean fromLog) {
		List<QueuedListen> attempted = this.queue.attempted(target.id(), fromLog);
		if (!attempted.isEmpty()) {
			ask(target, service, ofOneTime(attempted, this.questions.limit(target)));
		}
		return !attempted.isEmpty();
	}

	private static List<QueuedListen> ofOneTime(List<QueuedListen> attempted, int most) {
		int end = 1;
		while (end < Math.min(most, attempted.size()) && areNear(attempted.get(end - 1), attempted.get(end))) {
			end++;
		}
		return attempted.subList(0, end);
	}

	private static boolean areNear(QueuedListen earlier, QueuedListen later) {
		return !later.listen().startedAt().isAfter(earlier.listen().startedAt().plus(NEAR));
	}

	private void ask(Target target, ListenService service, List<QueuedListen> attempted) {
		switch (this.questions.ask(target, service, attempted.stream().map(QueuedListen::listen).toList())) {
			case Known known -> sort(target, attempted, new SameListens(known.listens()));
			// Such servers drop what they have themselves.
			case NotOffered _ -> this.queue.notTaken(attempted);
			case TooMany _ -> onTooMany(attempted);
			case AccessRefused _ -> this.waiting.onAccessRefused(target);
			case RateLimited limited -> this.waiting.onRateLimited(target, limited.delay());
			case NotAnswered failure -> this.waiting.onUnavailable(target, failure.status());
		}
	}

	private void sort(Target target, List<QueuedListen> attempted, SameListens stored) {
		Map<Boolean, List<QueuedListen>> byArrival = attempted.stream()
			.collect(Collectors.partitioningBy((listen) -> stored.contain(listen.listen())));
		List<QueuedListen> arrived = byArrival.getOrDefault(true, List.of());
		this.sent.record(target, arrived, Collections.nCopies(arrived.size(), ListenAnswer.STORED));
		this.queue.notTaken(byArrival.getOrDefault(false, List.of()));
	}

	// A single listen cannot be asked about in parts.
	private void onTooMany(List<QueuedListen> attempted) {
		if (attempted.size() == 1) {
			this.letters.add(attempted, DeadReason.UNCERTAIN);
		}
	}

}
