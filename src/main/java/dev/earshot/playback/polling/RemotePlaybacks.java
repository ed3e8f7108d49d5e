package dev.earshot.playback.polling;

import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.stored.RelayedPlayback;
import dev.earshot.playback.stored.RelayedPlaybacks;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;

/**
 * What this node knows, and asks, about accounts that another node polls.
 */
@Component
class RemotePlaybacks {

	static final String TOPIC = "playback";

	private static final Logger logger = LoggerFactory.getLogger(RemotePlaybacks.class);

	private final RelayedPlaybacks states;

	private final NodeMessages messages;

	private final EventDelivery delivery;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	RemotePlaybacks(RelayedPlaybacks states, NodeMessages messages, EventDelivery delivery, TaskScheduler scheduler,
			InstantSource clock) {
		this.states = states;
		this.messages = messages;
		this.delivery = delivery;
		this.scheduler = scheduler;
		this.clock = clock;
	}

	RemotePlayback create(AccountId account) {
		return create(account, find(account).orElseGet(this::unknown));
	}

	RemotePlayback create(AccountId account, RelayedPlayback known) {
		PollTiming timing = new PollTiming(this.scheduler, this.clock, () -> PollingRate.NONE);
		return new RemotePlayback((request) -> this.messages.send(TOPIC, account + " " + request.text()),
				this.delivery.of(account, known.now()), timing, known);
	}

	private RelayedPlayback unknown() {
		return new RelayedPlayback(new NowPlaying(null, null, this.clock.instant(), null, null), null, null);
	}

	/** Returns what the node that polls has told; empty without other nodes. */
	Optional<RelayedPlayback> find(AccountId account) {
		try {
			return read(account);
		}
		catch (DataAccessException ex) {
			logger.debug("What another node knows of account {} cannot be read", account, ex);
			return Optional.empty();
		}
	}

	/**
	 * Returns what the node that polls has told; empty without other nodes.
	 * @throws DataAccessException if it cannot be read
	 */
	Optional<RelayedPlayback> read(AccountId account) {
		return this.messages.hasListeners() ? this.states.find(account) : Optional.empty();
	}

	/** Deletes what was told of an account. What is left is found by the next sweep. */
	void delete(AccountId account) {
		try {
			if (this.messages.hasListeners()) {
				this.states.delete(account);
			}
		}
		catch (DataAccessException ex) {
			logger.warn("What was told of account {} could not be deleted yet", account, ex);
		}
	}

	/** Tells the other nodes what this one knows. */
	void tell(AccountId account, AccountPlayback playback) {
		if (this.messages.hasListeners()) {
			try {
				this.states.save(account, playback::relayed);
				this.messages.send(TOPIC, account + " " + PlaybackRelay.STATE);
			}
			catch (DataAccessException ex) {
				logger.debug("The other nodes are not told what account {} plays", account, ex);
			}
		}
	}

}
