package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.account.AccountConnected;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.oauth.CredentialsChanged;
import dev.earshot.playback.Demand;
import dev.earshot.playback.DemandChanged;
import dev.earshot.playback.Need;
import dev.earshot.spotify.budget.CallBudget;
import org.jspecify.annotations.Nullable;

import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * The watcher of each account, awake while somebody needs to know what the account hears.
 */
@Component
class Watchers {

	private final Map<AccountId, Watcher> watchers = new ConcurrentHashMap<>();

	private final Look look;

	private final Announcer announcer;

	private final TaskScheduler scheduler;

	private final InstantSource clock;

	private final List<Demand> demands;

	private final CallBudget budget;

	private final LastPlaybacks stored;

	Watchers(Look look, Announcer announcer, TaskScheduler scheduler, InstantSource clock, List<Demand> demands,
			CallBudget budget, LastPlaybacks stored) {
		this.look = look;
		this.announcer = announcer;
		this.scheduler = scheduler;
		this.clock = clock;
		this.demands = demands;
		this.budget = budget;
		this.stored = stored;
	}

	Watcher of(AccountId account) {
		return this.watchers.computeIfAbsent(account, this::watcher);
	}

	private Watcher watcher(AccountId account) {
		return new Watcher(account, this.look, this.announcer, this.scheduler, this.clock, () -> pace(account),
				this.stored.of(account));
	}

	/**
	 * The accounts that somebody asked for since the start.
	 * @return those that have a watcher
	 */
	Set<AccountId> accounts() {
		return Set.copyOf(this.watchers.keySet());
	}

	/**
	 * What of an account's playback is worth to be stored.
	 * @param account whose
	 * @return {@code null} if nothing was ever seen, or the account has disconnected
	 */
	@Nullable LastPlayback last(AccountId account) {
		Watcher watcher = this.watchers.get(account);
		return (watcher != null) ? watcher.last() : null;
	}

	private Pace pace(AccountId account) {
		Need need = need(account);
		return new Pace(need, this.budget.stretch(account, Pace.priority(need)));
	}

	private Need need(AccountId account) {
		return this.demands.stream().map((demand) -> demand.of(account)).reduce(Need.NOBODY, Need::or);
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
		Watcher watcher = (need(account) != Need.NOBODY) ? of(account) : this.watchers.get(account);
		if (watcher != null) {
			watcher.adapt();
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
		this.watchers.forEach((account, watcher) -> {
			if (need(account) != Need.NOBODY) {
				watcher.lookAgain();
			}
		});
	}

	/**
	 * Sees nothing any more, because nobody could be told of it.
	 */
	void close() {
		this.watchers.values().forEach(Watcher::close);
	}

	/**
	 * Forgets what an account hears before anybody else does, so that nothing of it can
	 * be stored once more.
	 * @param event the account
	 */
	@EventListener
	@Order(Ordered.HIGHEST_PRECEDENCE)
	void on(AccountDisconnected event) {
		Watcher watcher = this.watchers.remove(event.account());
		if (watcher != null) {
			watcher.close();
		}
	}

}
