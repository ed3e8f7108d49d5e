package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.CallPriority;
import dev.earshot.storage.WriteBehind;

/**
 * Counts calls by hour and account for 90 days, without making a call wait for the
 * database. Counts of removed accounts stay, for the daily total: the ID of an account is
 * Earshot's own.
 */
class CallCounts {

	private static final Duration DAY = Duration.ofDays(1);

	// The database knows counts some seconds later.
	private static final Duration OVERLAP = Duration.ofHours(1);

	private static final Duration RETENTION = Duration.ofDays(90);

	private final CallBudgetStore store;

	private final InstantSource clock;

	private final Map<HourlyCountKey, Integer> calls = new HashMap<>();

	private final WriteBehind<HourlyCountKey, Integer> unwritten;

	private Instant readAt;

	CallCounts(CallBudgetStore store, InstantSource clock) {
		this.store = store;
		this.clock = clock;
		this.unwritten = new WriteBehind<>("calls to Spotify", Integer::sum, store::addCalls);
		deleteOld();
		this.readAt = clock.instant();
		this.calls.putAll(stored(this.readAt.minus(DAY)));
	}

	private Map<HourlyCountKey, Integer> stored(Instant since) {
		Map<HourlyCountKey, Integer> stored = new HashMap<>();
		for (EndpointFamily family : EndpointFamily.values()) {
			stored.putAll(this.store.counts(family, since));
		}
		return stored;
	}

	/**
	 * Reads what other nodes have counted.
	 * @return how many calls of other nodes became known by it
	 */
	int readAgain() {
		Instant now = this.clock.instant();
		return learn(stored(this.readAt.minus(OVERLAP)), now);
	}

	// Calls of which only the database or only this node knows are few: the larger count
	// is right, or nearly.
	private synchronized int learn(Map<HourlyCountKey, Integer> stored, Instant now) {
		int unheard = 0;
		for (Map.Entry<HourlyCountKey, Integer> count : stored.entrySet()) {
			Integer before = this.calls.getOrDefault(count.getKey(), 0);
			unheard += Math.max(count.getValue() - before, 0);
			this.calls.merge(count.getKey(), count.getValue(), Math::max);
		}
		this.readAt = now;
		return unheard;
	}

	final void deleteOld() {
		this.store.deleteCounts(this.clock.instant().minus(RETENTION));
	}

	synchronized void add(CallContext context) {
		HourlyCountKey hour = HourlyCountKey.of(context, this.clock.instant());
		this.unwritten.add(hour, 1);
		heard(hour);
		this.store.tellCall(hour, context.priority() == CallPriority.STRANGER);
	}

	/** Counts a call that another node has counted in the database. */
	synchronized void heard(HourlyCountKey hour) {
		if (this.calls.merge(hour, 1, Integer::sum) == 1) {
			this.calls.keySet().removeIf((old) -> old.start().isBefore(hour.start().minus(DAY)));
		}
	}

	int today(EndpointFamily family) {
		return sum(since(family, midnight()));
	}

	// Without the calls of logins.
	Map<AccountId, Integer> todayByAccount(EndpointFamily family) {
		return byAccount(since(family, midnight()));
	}

	private Instant midnight() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	// Without the first hour of the 24, which is incomplete.
	int lastDay(EndpointFamily family) {
		return sum(since(family, this.clock.instant().minus(DAY)));
	}

	int accountsOfLastDay(EndpointFamily family) {
		return byAccount(since(family, this.clock.instant().minus(DAY))).size();
	}

	private synchronized List<Map.Entry<HourlyCountKey, Integer>> since(EndpointFamily family, Instant start) {
		return this.calls.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().family() == family && !entry.getKey().start().isBefore(start))
			.map((entry) -> Map.entry(entry.getKey(), entry.getValue()))
			.toList();
	}

	private static int sum(List<Map.Entry<HourlyCountKey, Integer>> counts) {
		return counts.stream().mapToInt(Map.Entry::getValue).sum();
	}

	private static Map<AccountId, Integer> byAccount(List<Map.Entry<HourlyCountKey, Integer>> counts) {
		Map<AccountId, Integer> calls = new HashMap<>();
		counts.forEach((count) -> {
			AccountId account = count.getKey().account();
			if (account != null) {
				calls.merge(account, count.getValue(), Integer::sum);
			}
		});
		return Map.copyOf(calls);
	}

	void flush() {
		this.unwritten.flush();
	}

}
