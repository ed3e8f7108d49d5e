package dev.earshot.playback.watch;

import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.playback.PlaybackChanged;
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

	private final Watchers watchers;

	private final LastPlaybacks stored;

	private final Set<AccountId> changed = ConcurrentHashMap.newKeySet();

	LastPlaybackWriter(Watchers watchers, LastPlaybacks stored) {
		this.watchers = watchers;
		this.stored = stored;
	}

	@EventListener
	void on(PlaybackChanged event) {
		this.changed.add(event.account());
	}

	// Once more a little later, because the newest may just be on its way to the
	// database.
	@EventListener
	void on(AccountDisconnected event) {
		AccountId account = event.account();
		this.changed.add(account);
		attempt(account, () -> this.stored.forget(account));
	}

	@Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
	void flush() {
		List.copyOf(this.changed)
			.stream()
			.filter(Predicate.not(this.watchers::isTelling))
			.filter(this.changed::remove)
			.forEach(this::write);
	}

	private void write(AccountId account) {
		LastPlayback last = this.watchers.last(account);
		if (last != null) {
			attempt(account, () -> this.stored.save(account, last));
		}
		else if (!this.watchers.accounts().contains(account)) {
			attempt(account, () -> this.stored.forget(account));
		}
	}

	private void attempt(AccountId account, Runnable statement) {
		try {
			statement.run();
		}
		catch (DataAccessException ex) {
			this.changed.add(account);
			logger.warn("What account {} heard could not be stored yet", account, ex);
		}
	}

	// How far it has got, and when it was last heard, is no change worth telling. What is
	// seen or told from now on is not stored, and so is news after a restart.
	@EventListener(ContextClosedEvent.class)
	void flushAll() {
		this.watchers.close();
		this.changed.addAll(this.watchers.accounts());
		flush();
	}

}
