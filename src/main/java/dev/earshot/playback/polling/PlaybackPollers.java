package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

import dev.earshot.account.AccountConnected;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.Leases;
import dev.earshot.nodes.LeasesChanged;
import dev.earshot.oauth.CredentialsChanged;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.stored.LastPlayback;
import dev.earshot.playback.stored.RelayedPlayback;
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

	private final Map<AccountId, AccountPlayback> pollers = new ConcurrentHashMap<>();

	private final PollerFactory factory;

	private final PollingRates rates;

	private final RemotePlaybacks remotes;

	private final Leases leases;

	PlaybackPollers(PollerFactory factory, PollingRates rates, RemotePlaybacks remotes, Leases leases) {
		this.factory = factory;
		this.rates = rates;
		this.remotes = remotes;
		this.leases = leases;
	}

	AccountPlayback of(AccountId account) {
		AccountPlayback playback = this.pollers.get(account);
		return (playback != null) ? playback : this.pollers.computeIfAbsent(account, this::create);
	}

	private AccountPlayback create(AccountId account) {
		return this.leases.isHeld(account) ? poller(account, this.remotes.find(account)) : this.remotes.create(account);
	}

	private PlaybackPoller poller(AccountId account, Optional<RelayedPlayback> relayed) {
		return this.factory.create(account, () -> this.rates.of(account), relayed);
	}

	// Null if this node polls the account, or nobody needs to know about it here.
	@Nullable RemotePlayback remote(AccountId account) {
		return (this.pollers.get(account) instanceof RemotePlayback remote) ? remote : null;
	}

	// Until its last change has been handled, whatever has become of the lease.
	boolean isPolledHere(AccountId account) {
		return this.pollers.get(account) instanceof PlaybackPoller;
	}

	Set<AccountId> accounts() {
		return Set.copyOf(this.pollers.keySet());
	}

	@Nullable LastPlayback stored(AccountId account) {
		AccountPlayback poller = this.pollers.get(account);
		return (poller != null) ? poller.stored() : null;
	}

	boolean isPublishing(AccountId account) {
		AccountPlayback poller = this.pollers.get(account);
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
		AccountPlayback poller = this.rates.isDemanded(account) ? of(account) : this.pollers.get(account);
		if (poller != null) {
			poller.adapt();
		}
	}

	@EventListener
	void on(LeasesChanged event) {
		Stream.concat(this.pollers.keySet().stream(), this.rates.demandedAtStart())
			.distinct()
			.forEach((account) -> exchange(account, event.isReleased(account)));
	}

	private void exchange(AccountId account, boolean isReleased) {
		AccountPlayback before = this.pollers.get(account);
		AccountPlayback after = this.pollers.compute(account, (_, playback) -> switch (playback) {
			case null -> isToBePolledHere(account) ? create(account) : null;
			case RemotePlayback remote when this.leases.isHeld(account) -> takenOver(account, remote);
			case PlaybackPoller poller when !this.leases.isHeld(account) -> replaced(account, poller, isReleased);
			case RemotePlayback remote -> remote;
			case PlaybackPoller poller -> poller;
		});
		if (before instanceof RemotePlayback && after instanceof PlaybackPoller poller) {
			this.remotes.tell(account, poller);
		}
		// The node before may have been dead for seconds.
		if (after instanceof PlaybackPoller poller && poller != before && this.rates.isSeen(account)) {
			poller.pollAgain();
		}
		else {
			adapt(account);
		}
	}

	private boolean isToBePolledHere(AccountId account) {
		return this.leases.isHeld(account) && this.rates.isDemanded(account);
	}

	private AccountPlayback takenOver(AccountId account, RemotePlayback remote) {
		remote.stop();
		remote.awaitDelivery(DELIVERY_TIMEOUT);
		RelayedPlayback known = remote.relayed();
		Optional<RelayedPlayback> told = this.remotes.find(account);
		return poller(account, Optional.of(known.orNewer(told.orElse(null))));
	}

	// Where a lease has expired, another node may know more already.
	private AccountPlayback replaced(AccountId account, PlaybackPoller poller, boolean isReleased) {
		poller.stop();
		poller.awaitDelivery(DELIVERY_TIMEOUT);
		if (isReleased) {
			this.factory.store(account, poller);
			tellIfHandled(account, poller);
		}
		return this.remotes.create(account, poller.relayed());
	}

	// What was dropped is published by the node that polls next, which must not know of
	// it.
	private void tellIfHandled(AccountId account, PlaybackPoller poller) {
		if (!poller.isPublishing()) {
			this.remotes.tell(account, poller);
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
		this.pollers.values().forEach(AccountPlayback::stop);
		long end = System.nanoTime() + DELIVERY_TIMEOUT.toNanos();
		this.pollers.values().forEach((poller) -> poller.awaitDelivery(Duration.ofNanos(end - System.nanoTime())));
	}

	// The closed poller stays until it is forgotten, so that nobody creates another one.
	void stop(AccountId account) {
		AccountPlayback poller = this.pollers.get(account);
		if (poller != null) {
			poller.close();
		}
	}

	void forget(AccountId account) {
		stop(account);
		this.pollers.remove(account);
	}

}
