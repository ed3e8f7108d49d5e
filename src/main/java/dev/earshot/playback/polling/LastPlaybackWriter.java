package dev.earshot.playback.polling;

import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.storage.WriteBehind;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sees to it that the last playback of each account is stored. No look waits for the
 * database: what has changed is written a few seconds later, and all once more at the
 * end.
 */
@Component
class LastPlaybackWriter {

	private static final Logger logger = LoggerFactory.getLogger(LastPlaybackWriter.class);

	private final PlaybackPollers pollers;

	private final LastPlaybacks stored;

	private final WriteBehind<AccountId, AccountId> changed = new WriteBehind<>("what was last heard", (one, _) -> one,
			(account, _) -> write(account));

	LastPlaybackWriter(PlaybackPollers pollers, LastPlaybacks stored) {
		this.pollers = pollers;
		this.stored = stored;
	}

	@EventListener
	void on(PlaybackChanged event) {
		this.changed.add(event.account(), event.account());
	}

	// Once more a little later, because the newest may just be on its way to the
	// database.
	void forget(AccountId account) {
		this.changed.add(account, account);
		try {
			this.stored.forget(account);
		}
		catch (DataAccessException ex) {
			logger.warn("What account {} heard could not be deleted yet", account, ex);
		}
	}

	@Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.changed.flush();
	}

	// What is not told yet is not stored either, and so is news after a restart.
	private void write(AccountId account) {
		if (this.pollers.isTelling(account)) {
			this.changed.add(account, account);
			return;
		}
		LastPlayback last = this.pollers.last(account);
		if (last != null) {
			this.stored.save(account, last);
		}
		else if (!this.pollers.accounts().contains(account)) {
			this.stored.forget(account);
		}
	}

	// How far it has got, and when it was last heard, is no change worth telling. What is
	// seen or told from now on is not stored, and so is news after a restart.
	@EventListener(ContextClosedEvent.class)
	void flushAll() {
		this.pollers.close();
		this.pollers.accounts().forEach((account) -> this.changed.add(account, account));
		flush();
	}

}
