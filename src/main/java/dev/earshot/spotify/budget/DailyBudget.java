package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

/**
 * The calls allowed in a day, by Earshot's own budget, which starts at midnight UTC, and
 * by the quota learned from Spotify, which counts any 24 hours.
 */
class DailyBudget {

	private static final double MIDDLE_OF_DAY = 0.5;

	private static final double WHOLE = 1;

	private static final double SPARE_SHARE = 0.5;

	private final CallBudgetProperties budget;

	private final CallCounts counts;

	private final CallBudgetStore store;

	private final InstantSource clock;

	private final Map<EndpointFamily, LearnedQuota> quotas = new ConcurrentHashMap<>();

	DailyBudget(CallBudgetProperties budget, CallCounts counts, CallBudgetStore store, InstantSource clock) {
		this.budget = budget;
		this.counts = counts;
		this.store = store;
		this.clock = clock;
		readAgain();
	}

	final void readAgain() {
		for (EndpointFamily family : EndpointFamily.values()) {
			this.store.quota(family).ifPresent((quota) -> learned(family, quota));
		}
	}

	/** Keeps to a quota that another node has learned. */
	final void learned(EndpointFamily family, LearnedQuota quota) {
		this.quotas.put(family, quota);
	}

	double slowdown(EndpointFamily family, AccountId account) {
		return Math.max(slowdownForBudget(family, account), slowdownForQuota(family));
	}

	private double slowdownForBudget(EndpointFamily family, AccountId account) {
		double shareOfDay = shareOfDay(this.clock.instant());
		int used = this.counts.todayByAccount(family).getOrDefault(account, 0);
		double left = FairShare.of(this.budget.of(family), used, this.counts.accountsOfLastDay(family), shareOfDay);
		return Slowdown.of(share(this.counts.today(family), left), shareOfDay, Slowdown.MAX_FOR_BUDGET);
	}

	private double slowdownForQuota(EndpointFamily family) {
		return (quota(family) != null)
				? Slowdown.of(share(this.counts.lastDay(family), limit(family)), MIDDLE_OF_DAY, Slowdown.MAX_FOR_QUOTA)
				: Slowdown.NONE;
	}

	private static double share(int used, double limit) {
		return used / limit;
	}

	private static double shareOfDay(Instant now) {
		Duration passed = Duration.between(now.truncatedTo(ChronoUnit.DAYS), now);
		return (double) passed.toMillis() / Duration.ofDays(1).toMillis();
	}

	// Returns until when calls have to wait, or null. Commands never wait. Earshot's
	// budget slows down live and background polling and stops what can wait. A learned
	// quota stops background calls first, and live polling when it is nearly reached:
	// exceeding it costs hours in which even commands are refused. What nobody needs
	// stops at half of either.
	@Nullable Instant spentUntil(EndpointFamily family, CallPriority priority) {
		return switch (priority) {
			case COMMAND -> null;
			case LIVE -> (family == EndpointFamily.PLAYER) ? quotaNearUntil(family) : spentUntil(family, WHOLE);
			case LOG -> quotaReachedUntil(family, WHOLE);
			case CATALOGUE, STRANGER -> spentUntil(family, WHOLE);
			case SPARE -> spentUntil(family, SPARE_SHARE);
		};
	}

	private @Nullable Instant spentUntil(EndpointFamily family, double share) {
		Instant now = this.clock.instant();
		boolean isSpent = this.counts.today(family) >= this.budget.of(family) * share;
		return isSpent ? now.truncatedTo(ChronoUnit.DAYS).plus(1, ChronoUnit.DAYS) : quotaReachedUntil(family, share);
	}

	private @Nullable Instant quotaReachedUntil(EndpointFamily family, double share) {
		boolean isReached = quota(family) != null && this.counts.lastDay(family) >= limit(family) * share;
		return isReached ? nextHour() : null;
	}

	private @Nullable Instant quotaNearUntil(EndpointFamily family) {
		LearnedQuota quota = quota(family);
		boolean isNear = quota != null && quota.isNear(this.counts.lastDay(family), this.clock.instant());
		return isNear ? nextHour() : null;
	}

	// Counts change by the hour.
	private Instant nextHour() {
		return this.clock.instant().truncatedTo(ChronoUnit.HOURS).plus(1, ChronoUnit.HOURS);
	}

	FamilyUsage usage(EndpointFamily family, @Nullable Instant blockedUntil) {
		LearnedQuota quota = quota(family);
		return new FamilyUsage(family.name(), this.counts.today(family), this.counts.todayByAccount(family),
				limit(family), (quota != null) ? quota.calls() : null, blockedUntil);
	}

	private int limit(EndpointFamily family) {
		LearnedQuota quota = quota(family);
		int budgeted = this.budget.of(family);
		return (quota != null) ? quota.limit(budgeted, this.clock.instant()) : budgeted;
	}

	private @Nullable LearnedQuota quota(EndpointFamily family) {
		return this.quotas.computeIfPresent(family, (_, quota) -> quota.isExpired(this.clock.instant()) ? null : quota);
	}

	// Stores the calls of the last 24 hours as the quota, after Spotify refused one.
	void learnQuota(EndpointFamily family) {
		LearnedQuota quota = new LearnedQuota(this.counts.lastDay(family), this.clock.instant());
		this.quotas.put(family, quota);
		this.store.saveQuota(family, quota);
	}

}
