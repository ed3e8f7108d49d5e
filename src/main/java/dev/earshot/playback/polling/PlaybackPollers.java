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

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The poller of each account.
 */
@Component
class PlaybackPollers {

	private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(5);

	private final Map<AccountId, PlaybackPoller> pollers = new ConcurrentHashMap<>();

	private final PollerFactory factory;

	private final PollingRates rates;

	PlaybackPollers(PollerFactory factory, PollingRates rates) {
		this.factory = factory;
		this.rates = rates;
	}

	PlaybackPoller of(AccountId account) {
		return this.pollers.computeIfAbsent(account, this::create);
	}

	private PlaybackPoller create(AccountId account) {
		return this.factory.create(account, () -> this.rates.of(account));
	}

	Set<AccountId> accounts() {
		return Set.copyOf(this.pollers.keySet());
	}

	@Nullable LastPlayback stored(AccountId account) {
		PlaybackPoller poller = this.pollers.get(account);
		return (poller != null) ? poller.stored() : null;
	}

	boolean isPublishing(AccountId account) {
		PlaybackPoller poller = this.pollers.get(account);
		return poller != null && poller.isPublishing();
	}

	void commandSent(AccountId account) {
		of(account).commandSent();
	}

	void seeked(AccountId account, Duration position) {
		of(account).seeked(position);
	}

	@EventListener(ApplicationReadyEvent.class)
	void start() {
		this.rates.demandedAtStart().forEach(this::adapt);
	}

	@EventListener
	void on(DemandChanged event) {
		adapt(event.account());
	}

	private void adapt(AccountId account) {
		PlaybackPoller poller = this.rates.isDemanded(account) ? of(account) : this.pollers.get(account);
		if (poller != null) {
			poller.adapt();
		}
	}

	@TransactionalEventListener(fallbackExecution = true)
	void on(AccountConnected event) {
		of(event.account()).pollAgain();
	}

	// Spotify may have refused the old registration, with the next poll minutes away.
	@TransactionalEventListener(fallbackExecution = true)
	void on(CredentialsChanged event) {
		this.pollers.forEach((account, poller) -> {
			if (this.rates.isDemanded(account)) {
				poller.pollAgain();
			}
		});
	}

	// Stops polling and waits until listeners have handled all events. What they have not
	// handled in time is dropped, and published again after a restart.
	void close() {
		this.pollers.values().forEach(PlaybackPoller::stop);
		long end = System.nanoTime() + DELIVERY_TIMEOUT.toNanos();
		this.pollers.values().forEach((poller) -> poller.awaitDelivery(Duration.ofNanos(end - System.nanoTime())));
	}

	// The closed poller stays until it is forgotten, so that nobody creates another one.
	void stop(AccountId account) {
		PlaybackPoller poller = this.pollers.get(account);
		if (poller != null) {
			poller.close();
		}
	}

	void forget(AccountId account) {
		stop(account);
		this.pollers.remove(account);
	}

}
