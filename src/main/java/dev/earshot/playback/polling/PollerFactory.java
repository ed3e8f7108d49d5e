package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.core.AccountId;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.LastPlaybacks;
import dev.earshot.playback.stored.RelayedPlayback;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * Creates the poller of an account with its stored state.
 */
@Component
class PollerFactory {

	private static final Logger logger = LoggerFactory.getLogger(PollerFactory.class);

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

	/**
	 * Creates a poller.
	 * @param relayed what another node knew; empty if none polled
	 */
	PlaybackPoller create(AccountId account, Supplier<PollingRate> rate, Optional<RelayedPlayback> relayed) {
		LastPlayback last = this.stored.of(account);
		PollerState state = new PollerState(account, this.clock.instant(), last);
		relayed
			.ifPresent((known) -> state.continueFrom(account, known.orNewer((last != null) ? last.relayed() : null)));
		return new PlaybackPoller(account, this.poll, this.delivery.of(account, state.now()), state,
				new PollTiming(this.scheduler, this.clock, rate));
	}

	/** Stores what a poller knows, for another node that takes over. */
	void store(AccountId account, PlaybackPoller poller) {
		LastPlayback last = poller.stored();
		try {
			if (last != null) {
				this.stored.save(account, last);
			}
		}
		catch (DataAccessException ex) {
			logger.debug("The playback of account {} is not stored for another node", account, ex);
		}
	}

}
