package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.storage.WriteBehind;

/**
 * Counts calls by the hour and the account. The id of an account is Earshot's own, so
 * that what one that has gone did call may stay for the day's sum, and does for 90 days.
 * A call does not wait for the database: what is new is written by {@link #flush()}, and
 * kept for the next time if that fails.
 */
class CallCounts {

	private static final Duration DAY = Duration.ofDays(1);

	private static final Duration RETENTION = Duration.ofDays(90);

	private final CallBudgetStore store;

	private final InstantSource clock;

	private final Map<HourlyCountKey, Integer> calls = new HashMap<>();

	private final WriteBehind<HourlyCountKey, Integer> unwritten;

	CallCounts(CallBudgetStore store, InstantSource clock) {
		this.store = store;
		this.clock = clock;
		this.unwritten = new WriteBehind<>("calls to Spotify", Integer::sum, store::addCalls);
		deleteOld();
		Instant now = clock.instant();
		for (EndpointFamily family : EndpointFamily.values()) {
			this.calls.putAll(store.counts(family, now.minus(DAY)));
		}
	}

	final void deleteOld() {
		this.store.deleteCounts(this.clock.instant().minus(RETENTION));
	}

	synchronized void add(CallContext context) {
		HourlyCountKey hour = HourlyCountKey.of(context, this.clock.instant());
		this.unwritten.add(hour, 1);
		if (this.calls.merge(hour, 1, Integer::sum) == 1) {
			this.calls.keySet().removeIf((old) -> old.start().isBefore(hour.start().minus(DAY)));
		}
	}

	/**
	 * The calls since midnight UTC.
	 * @param family where they went
	 * @return how many
	 */
	int today(EndpointFamily family) {
		return sum(since(family, midnight()));
	}

	/**
	 * The calls since midnight UTC by account, without those of logins.
	 * @param family where they went
	 * @return how many, of everybody who made any
	 */
	Map<AccountId, Integer> todayByAccount(EndpointFamily family) {
		return byAccount(since(family, midnight()));
	}

	private Instant midnight() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	/**
	 * The calls of the 24 hours before now, the oldest of which may lack some minutes.
	 * @param family where they went
	 * @return how many
	 */
	int lastDay(EndpointFamily family) {
		return sum(since(family, this.clock.instant().minus(DAY)));
	}

	/**
	 * The accounts that made calls in the 24 hours before now.
	 * @param family where they went
	 * @return how many
	 */
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
