package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;

import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Creates the poller of an account with its stored state.
 */
@Component
class PollerFactory {

	private final PlayerPoll poll;

	private final EventDelivery delivery;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	private final LastPlaybacks stored;

	PollerFactory(PlayerPoll poll, EventDelivery delivery, TaskScheduler scheduler, InstantSource clock,
			LastPlaybacks stored) {
		this.poll = poll;
		this.delivery = delivery;
		this.scheduler = scheduler;
		this.clock = clock;
		this.stored = stored;
	}

	PlaybackPoller create(AccountId account, Supplier<PollingRate> rate) {
		PollerState state = new PollerState(account, this.clock.instant(), this.stored.of(account));
		return new PlaybackPoller(account, this.poll, this.delivery.of(account, state.now()), state,
				new PollTiming(this.scheduler, this.clock, rate));
	}

}
