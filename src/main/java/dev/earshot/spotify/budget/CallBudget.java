package dev.earshot.spotify.budget;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefusal.LoginEnded;
import dev.earshot.spotify.SpotifyRefusal.NotCarriedOut;
import dev.earshot.spotify.SpotifyRefusal.NotRegistered;
import dev.earshot.spotify.SpotifyRefusal.OwnerNeedsPremium;
import dev.earshot.spotify.SpotifyRefusal.PermissionsMissing;
import dev.earshot.spotify.SpotifyRefusal.PlanSpent;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TokenRejected;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.BudgetChange.Called;
import dev.earshot.spotify.budget.BudgetChange.Closed;
import dev.earshot.spotify.budget.BudgetChange.Learned;
import dev.earshot.spotify.budget.BudgetChange.Opened;
import dev.earshot.spotify.budget.HalfOpenTrials.Trial;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * Every call to Spotify passes here. Counts calls, keeps to the daily budget and to
 * Spotify's window of 30 seconds, and makes no call while a circuit breaker is open.
 * Counts, quotas and breakers outlive a restart.
 */
@NamedInterface("budget")
public class CallBudget {

	private static final Logger logger = LoggerFactory.getLogger(CallBudget.class);

	private final CallBudgetStore store;

	private final CallCounts counts;

	private final DailyBudget daily;

	private final CircuitBreakers breakers;

	private final RateWindows rateWindows;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	private final HalfOpenTrials trials;

	private final Ticker ticker;

	CallBudget(CallBudgetProperties properties, CallBudgetStore store, ApplicationEventPublisher events,
			InstantSource clock, Ticker ticker) {
		this.store = store;
		this.trials = new HalfOpenTrials(store);
		this.ticker = ticker;
		this.counts = new CallCounts(store, clock);
		this.daily = new DailyBudget(properties, this.counts, store, clock);
		this.breakers = new CircuitBreakers(store, clock, ticker);
		this.rateWindows = new RateWindows(properties, ticker.read());
		this.events = events;
		this.clock = clock;
	}

	/**
	 * Returns by what factor to lengthen the intervals between calls, so that the daily
	 * budget lasts. An account that has used more than its share waits longer first.
	 * @param account on whose behalf the calls are made
	 * @param priority the priority of the calls
	 * @return 1 to 6, or to 24 while a learned quota applies; always 1 for commands and
	 * logins
	 */
	public double slowdown(AccountId account, CallPriority priority) {
		return switch (priority) {
			case COMMAND, STRANGER -> Slowdown.NONE;
			case LIVE, LOG -> this.daily.slowdown(EndpointFamily.PLAYER, account);
			case CATALOGUE, SPARE -> this.daily.slowdown(EndpointFamily.CATALOGUE, account);
		};
	}

	// Since midnight UTC, one entry for each family.
	public synchronized List<FamilyUsage> usageToday() {
		return Stream.of(EndpointFamily.values())
			.map((family) -> this.daily.usage(family, this.breakers.openUntil(family)))
			.toList();
	}

	/**
	 * Throws {@link SpotifyRefused} while a circuit breaker is open.
	 * @param family the endpoint family of the call
	 */
	public void check(EndpointFamily family) {
		publishRefusal(family, null, () -> {
			requireClosedBreakers(family);
			return family;
		});
	}

	private synchronized void requireClosedBreakers(EndpointFamily family) {
		SpotifyRefusal refusal = this.breakers.refusal(family);
		if (refusal != null) {
			throw new SpotifyRefused(refusal);
		}
	}

	// Makes a call if there is room for it, and records the outcome.
	public <T> T spend(CallContext callContext, Call<T> call) throws IOException {
		Permit permit = permit(callContext);
		SpotifyRefusal outcome = new Unreachable();
		try {
			T result = call.make();
			outcome = null;
			return result;
		}
		catch (SpotifyRefused ex) {
			outcome = ex.refusal();
			throw ex;
		}
		finally {
			record(permit, outcome);
		}
	}

	// That nothing is to spare is no refusal that anybody needs to know.
	private Permit permit(CallContext callContext) {
		return (callContext.priority() == CallPriority.SPARE) ? acquire(callContext)
				: publishRefusal(callContext.family(), callContext.account(), () -> acquire(callContext));
	}

	private <T> T publishRefusal(EndpointFamily family, @Nullable AccountId account, Supplier<T> permission) {
		try {
			return permission.get();
		}
		catch (SpotifyRefused ex) {
			this.events.publishEvent(new CallOutcome(family, account, false, ex.refusal()));
			throw ex;
		}
	}

	private Permit acquire(CallContext callContext) {
		Trial trial = begin(callContext.family());
		try {
			return acquire(callContext, trial);
		}
		catch (SpotifyRefused ex) {
			trial.close();
			throw ex;
		}
	}

	private Trial begin(EndpointFamily family) {
		List<BreakerScope> due = due(family);
		return due.isEmpty() ? Trial.NONE : this.trials.begin(due).orElseThrow(() -> waitForTrial(due.getFirst()));
	}

	private synchronized List<BreakerScope> due(EndpointFamily family) {
		return this.breakers.due(family);
	}

	private SpotifyRefused waitForTrial(BreakerScope scope) {
		return new SpotifyRefused(scope.refusal(this.clock.instant().plus(CircuitBreakers.HALF_OPEN_WAIT)));
	}

	private synchronized Permit acquire(CallContext callContext, Trial trial) {
		if (trial.known() != null) {
			this.breakers.readAgain(trial.known());
		}
		EndpointFamily family = callContext.family();
		mustBeClosed(callContext).forEach(this::requireClosedBreakers);
		Instant spentUntil = this.daily.spentUntil(family, callContext.priority());
		if (spentUntil != null) {
			throw new SpotifyRefused(new PlanSpent(spentUntil));
		}
		this.rateWindows.reserve(callContext.priority(), this.clock.instant());
		this.counts.add(callContext);
		return new Permit(family, callContext.account(), this.breakers.halfOpen(family), trial);
	}

	private static Stream<EndpointFamily> mustBeClosed(CallContext callContext) {
		return (callContext.priority() == CallPriority.SPARE) ? Stream.of(EndpointFamily.values())
				: Stream.of(callContext.family());
	}

	private void record(Permit permit, @Nullable SpotifyRefusal outcome) {
		switch (outcome) {
			case TooManyCalls tooMany -> open(permit, BreakerScope.ofRateLimit(permit.family()), tooMany.until());
			case QuotaExceeded quota -> open(permit, BreakerScope.ofQuota(permit.family()), quota.until());
			case Unavailable _ -> retryLater(permit);
			case Unreachable _ -> retryLater(permit);
			case LoginEnded _, CredentialsRefused _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _,
					TokenRejected _, PlanSpent _, NotCarriedOut _, Unexpected _ ->
				close(permit);
			case null -> close(permit);
		}
		this.store.flush();
		permit.trial().close();
		this.events.publishEvent(new CallOutcome(permit.family(), permit.account(), true, outcome));
	}

	private void open(Permit permit, BreakerScope scope, Instant until) {
		if (openBreaker(permit, scope, until)) {
			logger.warn("Spotify refuses calls until {} ({})", until, scope.name());
		}
	}

	// Only the first refusal shows how many calls were too many: hardly any are made
	// after it.
	private synchronized boolean openBreaker(Permit permit, BreakerScope scope, Instant until) {
		this.breakers.retryLater(permit.halfOpen());
		boolean begins = this.breakers.open(scope, until);
		if (begins && scope.isQuota()) {
			this.daily.learnQuota(permit.family());
		}
		return begins;
	}

	private synchronized void retryLater(Permit permit) {
		this.breakers.retryLater(permit.halfOpen());
	}

	private synchronized void close(Permit permit) {
		this.breakers.close(permit.halfOpen());
	}

	/** Counts and keeps to what another node has told. */
	synchronized void heard(BudgetChange change) {
		switch (change) {
			case Called called -> heard(called);
			case Opened opened -> this.breakers.opened(opened.scope(), opened.period());
			case Closed closed -> this.breakers.closed(closed.scope());
			case Learned learned -> this.daily.learned(learned.family(), learned.quota());
		}
	}

	private void heard(Called call) {
		this.counts.heard(call.hour());
		this.rateWindows.heard(call, this.clock.instant());
	}

	/** Reads what other nodes may have told while this one did not hear them. */
	void readAgain() {
		Map<BreakerScope, Interval> known = this.store.currentBreakers();
		long ticks = this.ticker.read();
		int unheard = this.counts.readAgain();
		synchronized (this) {
			this.daily.readAgain();
			this.breakers.readAgain(known);
			this.rateWindows.unheard(unheard, ticks, this.clock.instant());
		}
	}

	@OnOneNode
	@Scheduled(cron = "0 15 3 * * *")
	void deleteOldCounts() {
		this.counts.deleteOld();
	}

	// Runs once more on shutdown.
	@PreDestroy
	@Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.counts.flush();
		this.store.flush();
	}

	/**
	 * Throws {@link SpotifyRefused} for every response but a success, and an
	 * {@link IOException} if there is no response.
	 */
	@FunctionalInterface
	public interface Call<T> {

		T make() throws IOException;

	}

	private record Permit(EndpointFamily family, @Nullable AccountId account, List<BreakerScope> halfOpen,
			Trial trial) {
	}

}
