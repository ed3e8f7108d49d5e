package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountConnected;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.CredentialsChanged;
import dev.earshot.playback.DemandChanged;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The watcher of each account, awake while somebody needs to know what the account hears.
 */
@Component
class PlaybackPollers {

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final Map<AccountId, PlaybackPoller> playbackPollers = new ConcurrentHashMap<>();

	private final PollerFactory pollers;

	private final PollingRates rates;

	PlaybackPollers(PollerFactory pollers, PollingRates rates) {
		this.pollers = pollers;
		this.rates = rates;
	}

	PlaybackPoller of(AccountId account) {
		return this.playbackPollers.computeIfAbsent(account, this::watcher);
	}

	private PlaybackPoller watcher(AccountId account) {
		return this.pollers.create(account, () -> this.rates.of(account));
	}

	/**
	 * The accounts that somebody asked for since the start.
	 * @return those that have a watcher
	 */
	Set<AccountId> accounts() {
		return Set.copyOf(this.playbackPollers.keySet());
	}

	/**
	 * What of an account's playback is worth to be stored.
	 * @param account whose
	 * @return {@code null} if nothing was ever seen, or the account has disconnected
	 */
	@Nullable LastPlayback last(AccountId account) {
		PlaybackPoller poller = this.playbackPollers.get(account);
		return (poller != null) ? poller.last() : null;
	}

	/**
	 * Whether listeners have not yet been told all of what was seen of an account.
	 * @param account whose playback
	 * @return {@code true} while nothing newer may be stored
	 */
	boolean isTelling(AccountId account) {
		PlaybackPoller poller = this.playbackPollers.get(account);
		return poller != null && poller.isTelling();
	}

	/**
	 * To be told after every command of ours, so that what came of it is seen soon.
	 * @param account whose player
	 */
	void commanded(AccountId account) {
		of(account).commanded();
	}

	void sought(AccountId account, Duration position) {
		of(account).sought(position);
	}

	@EventListener
	void on(DemandChanged event) {
		AccountId account = event.account();
		PlaybackPoller poller = this.rates.areNeeded(account) ? of(account) : this.playbackPollers.get(account);
		if (poller != null) {
			poller.adapt();
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(AccountConnected event) {
		of(event.account()).lookAgain();
	}

	/**
	 * Looks at once with the new registration, wherever somebody needs to know: under the
	 * old one Spotify may have refused, which would be looked into minutes later only.
	 * @param event the registration
	 */
	@TransactionalEventListener(fallbackExecution = true)
	void on(CredentialsChanged event) {
		this.playbackPollers.forEach((account, poller) -> {
			if (this.rates.areNeeded(account)) {
				poller.lookAgain();
			}
		});
	}

	/**
	 * Sees nothing any more, and waits a moment until everybody has been told what was
	 * seen. What a listener has not taken by then is dropped, and is news after a
	 * restart.
	 */
	void close() {
		this.playbackPollers.values().forEach(PlaybackPoller::stop);
		long end = System.nanoTime() + PATIENCE.toNanos();
		this.playbackPollers.values()
			.forEach((poller) -> poller.awaitTelling(Duration.ofNanos(end - System.nanoTime())));
	}

	/**
	 * Ends the polls of an account. Its closed poller stays until it is forgotten, so
	 * that nobody makes another one meanwhile.
	 * @param account whose
	 */
	void stop(AccountId account) {
		PlaybackPoller poller = this.playbackPollers.get(account);
		if (poller != null) {
			poller.close();
		}
	}

	void forget(AccountId account) {
		stop(account);
		this.playbackPollers.remove(account);
	}

}
