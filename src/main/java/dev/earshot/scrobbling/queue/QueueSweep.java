package dev.earshot.scrobbling.queue;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import dev.earshot.nodes.OnOneNode;
import dev.earshot.scrobbling.targets.Targets;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Keeps the queue small: what was sent is forgotten after 30 days, what is dead after 90,
 * and the oldest dies when too much waits.
 */
@Component
class QueueSweep {

	static final Duration SENT_KEPT = Duration.ofDays(30);

	static final Duration DEAD_KEPT = Duration.ofDays(90);

	// Half a year of somebody who listens all day.
	static final int MOST_WAITING = 20_000;

	private final Targets targets;

	private final ScrobbleQueue queue;

	private final DeadLetters letters;

	private final InstantSource clock;

	QueueSweep(Targets targets, ScrobbleQueue queue, DeadLetters letters, InstantSource clock) {
		this.targets = targets;
		this.queue = queue;
		this.letters = letters;
		this.clock = clock;
	}

	@OnOneNode
	@Scheduled(initialDelay = 10, fixedDelay = 360, timeUnit = TimeUnit.MINUTES)
	void sweep() {
		if (!this.targets.ids().isEmpty()) {
			Instant now = this.clock.instant();
			this.queue.forgetSent(now.minus(SENT_KEPT));
			this.letters.forget(now.minus(DEAD_KEPT));
			this.targets.ids().forEach((target) -> this.letters.addOldest(target, MOST_WAITING));
		}
	}

}
