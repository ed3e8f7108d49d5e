package dev.earshot.playback.polling;

import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.plays.RunningPlay;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.LastPlaybacks;
import dev.earshot.storage.WriteBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Stores the last playback of each account a few seconds after a change, so that no poll
 * waits for the database, every minute while somebody listens, and once more on shutdown.
 */
@Component
class LastPlaybackWriter {

	private static final Logger logger = LoggerFactory.getLogger(LastPlaybackWriter.class);

	private final PlaybackPollers pollers;

	private final LastPlaybacks stored;

	private final WriteBehind<AccountId, AccountId> changed = new WriteBehind<>("last playbacks", (one, _) -> one,
			(account, _) -> write(account));

	LastPlaybackWriter(PlaybackPollers pollers, LastPlaybacks stored) {
		this.pollers = pollers;
		this.stored = stored;
	}

	@EventListener
	void on(PlaybackChanged event) {
		this.changed.add(event.account(), event.account());
	}

	// What is being listened to grows without a change, and a killed program stores
	// nothing more.
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void keepRunningPlays() {
		this.pollers.accounts().stream().filter(this::isListening).forEach((one) -> this.changed.add(one, one));
	}

	private boolean isListening(AccountId account) {
		LastPlayback last = this.pollers.stored(account);
		RunningPlay running = (last != null) ? last.play() : null;
		return running != null && running.play().item().progress().playing();
	}

	// Deletes it again later, because a write may be under way.
	void delete(AccountId account) {
		this.changed.add(account, account);
		try {
			this.stored.delete(account);
		}
		catch (DataAccessException ex) {
			logger.warn("The last playback of account {} could not be deleted yet", account, ex);
		}
	}

	@Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.changed.flush();
	}

	// A change that is not published yet is not stored, so that it is published after a
	// restart.
	private void write(AccountId account) {
		if (this.pollers.isPublishing(account)) {
			this.changed.add(account, account);
			return;
		}
		LastPlayback last = this.pollers.stored(account);
		if (last != null) {
			this.stored.save(account, last);
		}
		else if (!this.pollers.accounts().contains(account)) {
			this.stored.delete(account);
		}
	}

	// Positions are stored too, although they publish no change. Changes from now on are
	// published after a restart.
	@EventListener(ContextClosedEvent.class)
	void flushAll() {
		this.pollers.close();
		this.pollers.accounts().forEach((account) -> this.changed.add(account, account));
		flush();
	}

}
