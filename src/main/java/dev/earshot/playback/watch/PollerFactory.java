package dev.earshot.playback.watch;

import java.time.InstantSource;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Makes the poller of an account, with what was stored of it.
 */
@Component
class PollerFactory {

	private final Look look;

	private final EventDelivery delivery;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	private final LastPlaybacks stored;

	PollerFactory(Look look, EventDelivery delivery, TaskScheduler scheduler, InstantSource clock,
			LastPlaybacks stored) {
		this.look = look;
		this.delivery = delivery;
		this.scheduler = scheduler;
		this.clock = clock;
		this.stored = stored;
	}

	Watcher create(AccountId account, Supplier<Pace> pace) {
		Memory memory = new Memory(account, this.clock.instant(), this.stored.of(account));
		return new Watcher(account, this.look, this.delivery.of(account, memory.now()), memory,
				new PollTiming(this.scheduler, this.clock, pace));
	}

}
