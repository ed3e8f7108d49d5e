package dev.earshot.spotify.budget;

import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyBlocked;
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
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.modulith.NamedInterface;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * The one gate that every call to Spotify passes, whoever makes it. It counts, keeps to
 * the day's plan and to Spotify's window of 30 seconds, and makes no call at all while
 * Spotify wants none; what it knows outlives a restart.
 */
@NamedInterface("budget")
public class CallBudget {

	private static final Logger logger = LoggerFactory.getLogger(CallBudget.class);

	private final CallBudgetStore store;

	private final CallCounts counts;

	private final DailyBudget daily;

	private final CircuitBreakers breakers;

	private final RateWindow burst;

	private final RateWindow strangers;

	private final ApplicationEventPublisher events;

	private final InstantSource clock;

	CallBudget(CallBudgetProperties plan, CallBudgetStore store, ApplicationEventPublisher events, InstantSource clock,
			Ticker ticker) {
		this.store = store;
		this.counts = new CallCounts(store, clock);
		this.daily = new DailyBudget(plan, this.counts, store, clock);
		this.breakers = new CircuitBreakers(store, clock, ticker);
		this.burst = new RateWindow(plan.burst());
		this.strangers = new RateWindow(plan.strangers());
		this.events = events;
		this.clock = clock;
	}

	/**
	 * How much longer than usual to wait between calls, so that the day's plan lasts, and
	 * lasts for everybody: an account that has used more than its share waits longer
	 * first.
	 * @param account on whose behalf the calls are made
	 * @param priority what the calls are for
	 * @return 1 while the plan is used no faster than the day passes, at most 6, or 24
	 * while a wall is remembered; always 1 for commands
	 */
	public double slowdown(AccountId account, CallPriority priority) {
		return switch (priority) {
			case COMMAND, STRANGER -> Slowdown.NONE;
			case LIVE, LOG -> this.daily.slowdown(EndpointFamily.PLAYER, account);
			case CATALOGUE -> this.daily.slowdown(EndpointFamily.CATALOGUE, account);
		};
	}

	/**
	 * What has been used of the plan since midnight UTC.
	 * @return one for each family
	 */
	public synchronized List<FamilyUsage> usageToday() {
		return Stream.of(EndpointFamily.values())
			.map((family) -> this.daily.usage(family, this.breakers.openUntil(family)))
			.toList();
	}

	/**
	 * Refuses in Spotify's place while Spotify wants no calls.
	 * @param family where a call is about to go
	 */
	public synchronized void check(EndpointFamily family) {
		SpotifyRefusal blocked = this.breakers.refusal(family);
		if (blocked != null) {
			throw new SpotifyRefused(blocked);
		}
	}

	/**
	 * Makes a call if there is room for it, and learns from what comes of it.
	 * @param callContext what it is for
	 * @param call makes the call, and throws {@link SpotifyRefused} for anything but a
	 * success
	 * @param <T> what the call returns
	 * @return what the call returned
	 * @throws IOException if there is no answer
	 */
	public <T> T spend(CallContext callContext, Call<T> call) throws IOException {
		Admission admission = acquire(callContext);
		SpotifyRefusal outcome = new Unreachable();
		try {
			T answer = call.make();
			outcome = null;
			return answer;
		}
		catch (SpotifyRefused ex) {
			outcome = ex.refusal();
			throw ex;
		}
		finally {
			record(admission, outcome);
		}
	}

	private synchronized Admission acquire(CallContext callContext) {
		EndpointFamily family = callContext.family();
		check(family);
		Instant spentUntil = this.daily.spentUntil(family, callContext.priority());
		if (spentUntil != null) {
			throw new SpotifyRefused(new PlanSpent(spentUntil));
		}
		Instant now = this.clock.instant();
		if (callContext.priority() == CallPriority.STRANGER) {
			reserve(this.strangers, CallPriority.COMMAND, now, PlanSpent::new);
		}
		reserve(this.burst, callContext.priority(), now, TooManyCalls::new);
		this.counts.add(callContext);
		return new Admission(family, this.breakers.halfOpen(family));
	}

	private static void reserve(RateWindow window, CallPriority priority, Instant now,
			Function<Instant, SpotifyRefusal> refusal) {
		Instant fullUntil = window.fullUntil(priority, now);
		if (fullUntil != null) {
			throw new SpotifyRefused(refusal.apply(fullUntil));
		}
		window.add(now);
	}

	private void record(Admission admission, @Nullable SpotifyRefusal outcome) {
		switch (outcome) {
			case TooManyCalls tooMany -> open(admission, BreakerScope.ofRateLimit(admission.family()), tooMany.until());
			case QuotaExceeded quota -> open(admission, BreakerScope.ofQuota(admission.family()), quota.until());
			case Unavailable _ -> retryLater(admission);
			case Unreachable _ -> retryLater(admission);
			case LoginEnded _, CredentialsRefused _, NotRegistered _, OwnerNeedsPremium _, PermissionsMissing _,
					TokenRejected _, PlanSpent _, NotCarriedOut _, Unexpected _ ->
				close(admission);
			case null -> close(admission);
		}
		this.store.flush();
	}

	private void open(Admission admission, BreakerScope scope, Instant until) {
		if (openBreaker(admission, scope, until)) {
			logger.warn("Spotify wants no calls until {} ({})", until, scope.name());
			this.events.publishEvent(new SpotifyBlocked(scope.families(), scope.refusal(until), until));
		}
	}

	// Only the refusal that begins a block tells how many calls were too many: before the
	// later ones there were hardly any.
	private synchronized boolean openBreaker(Admission admission, BreakerScope scope, Instant until) {
		this.breakers.retryLater(admission.probes());
		boolean begins = this.breakers.open(scope, until);
		if (begins && scope.isQuota()) {
			this.daily.learnQuota(admission.family());
		}
		return begins;
	}

	private synchronized void retryLater(Admission admission) {
		this.breakers.retryLater(admission.probes());
	}

	private synchronized void close(Admission admission) {
		this.breakers.close(admission.probes());
	}

	@Scheduled(cron = "0 15 3 * * *")
	void deleteOldCounts() {
		this.counts.deleteOld();
	}

	/**
	 * Writes the newest, every few seconds and once more at the end.
	 */
	@PreDestroy
	@Scheduled(initialDelay = 3, fixedDelay = 3, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.counts.flush();
		this.store.flush();
	}

	/**
	 * A call as it goes out.
	 *
	 * @param <T> what it returns
	 */
	@FunctionalInterface
	public interface Call<T> {

		T make() throws IOException;

	}

	private record Admission(EndpointFamily family, List<BreakerScope> probes) {
	}

}
