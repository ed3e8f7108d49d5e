package dev.earshot.scrobbling.sending;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.earshot.scrobbling.queue.DeadLetters;
import dev.earshot.scrobbling.queue.DeadReason;
import dev.earshot.scrobbling.queue.QueuedListen;
import dev.earshot.scrobbling.queue.ScrobbleQueue;
import dev.earshot.scrobbling.service.ListenAnswer;
import dev.earshot.scrobbling.targets.Target;
import dev.earshot.scrobbling.targets.TargetWait;
import dev.earshot.scrobbling.targets.Targets;
import dev.earshot.scrobbling.targets.WaitReason;

import org.springframework.stereotype.Component;

/**
 * Records what became of each listen of a request that a service took.
 */
@Component
class SentListens {

	// How long a wrong clock may be found and corrected.
	private static final Duration CLOCK_IS_WRONG = Duration.ofDays(1);

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final DeadLetters letters;

	private final SendingDelays delays;

	private final InstantSource clock;

	SentListens(Targets targets, ScrobbleQueue queue, DeadLetters letters, SendingDelays delays, InstantSource clock) {
		this.targets = targets;
		this.queue = queue;
		this.letters = letters;
		this.delays = delays;
		this.clock = clock;
	}

	void record(Target target, List<QueuedListen> batch, List<ListenAnswer> answers) {
		Map<ListenAnswer, List<QueuedListen>> byAnswer = new EnumMap<>(ListenAnswer.class);
		for (int place = 0; place < batch.size(); place++) {
			byAnswer.computeIfAbsent(answers.get(place), (_) -> new ArrayList<>()).add(batch.get(place));
		}
		Instant now = this.clock.instant();
		// It ends what was waited for, so it comes before what is to be waited for now.
		if (byAnswer.containsKey(ListenAnswer.STORED)) {
			this.targets.update(target.id(), (health) -> health.sent(now));
		}
		byAnswer.forEach((answer, listens) -> record(target, answer, listens));
		if (byAnswer.containsKey(ListenAnswer.DAILY_LIMIT)) {
			TargetWait wait = this.delays.untilTomorrow(now);
			this.targets.update(target.id(), (health) -> health.waiting(wait));
		}
	}

	private void record(Target target, ListenAnswer answer, List<QueuedListen> listens) {
		switch (answer) {
			case STORED -> this.queue.sent(listens);
			case IGNORED -> this.letters.add(listens, DeadReason.IGNORED);
			case TOO_OLD -> this.letters.add(listens, DeadReason.TOO_OLD);
			case TOO_NEW -> onTooNew(target, listens);
			case DAILY_LIMIT -> this.queue.notTaken(listens);
		}
	}

	// Either clock may be wrong, and may be set right.
	private void onTooNew(Target target, List<QueuedListen> listens) {
		Instant now = this.clock.instant();
		List<QueuedListen> fresh = listens.stream()
			.filter((listen) -> isNear(listen.listen().startedAt(), now))
			.toList();
		this.queue.notTaken(fresh);
		this.letters.add(listens.stream().filter((listen) -> !fresh.contains(listen)).toList(), DeadReason.TOO_NEW);
		if (!fresh.isEmpty()) {
			TargetWait wait = this.delays.afterFailure(target, WaitReason.CLOCK, now);
			this.targets.update(target.id(), (health) -> health.failed(wait));
		}
	}

	private static boolean isNear(Instant startedAt, Instant now) {
		return startedAt.plus(CLOCK_IS_WRONG).isAfter(now) && !startedAt.minus(CLOCK_IS_WRONG).isAfter(now);
	}

}
