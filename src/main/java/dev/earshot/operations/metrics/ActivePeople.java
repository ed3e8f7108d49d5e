package dev.earshot.operations.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.storage.DeferredWrites;
import dev.earshot.storage.WriteBehind;
import jakarta.annotation.PreDestroy;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the people who opened a page on a day (UTC) or within 30 days. It keeps who was
 * here on which day for 90 days, and not when or what for.
 */
@Component
public class ActivePeople implements AccountData {

	private static final int DAYS_OF_A_MONTH = 30;

	private static final Duration RETENTION = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Set<ActiveDay> noted = ConcurrentHashMap.newKeySet();

	private final WriteBehind<ActiveDay, Boolean> unwritten = new WriteBehind<>("who was active", (first, _) -> first,
			(day, _) -> add(day));

	private final DeferredWrites<AccountId, Instant> removals = new DeferredWrites<>("when former members were active",
			(account, _) -> removeAll(account));

	ActivePeople(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	// Costs a request nothing but a look into memory, except for the first of a day.
	void note(AccountId account) {
		Instant today = today();
		ActiveDay day = new ActiveDay(account, today);
		if (this.noted.add(day)) {
			this.noted.removeIf((other) -> !other.start().equals(today));
			this.unwritten.add(day, true);
		}
	}

	private Instant today() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	private int within(int days) {
		flush();
		return this.jdbc.sql("select count(distinct account_id) from active_account where day > :before")
			.param("before", today().minus(days, ChronoUnit.DAYS).toEpochMilli())
			.query(Integer.class)
			.single();
	}

	public int daily() {
		return within(1);
	}

	public int monthly() {
		return within(DAYS_OF_A_MONTH);
	}

	// Without days on which nobody was here.
	public SortedMap<LocalDate, Integer> byDay() {
		flush();
		SortedMap<LocalDate, Integer> days = new TreeMap<>();
		this.jdbc.sql("select day, count(*) as people from active_account where day > :before group by day")
			.param("before", today().minus(DAYS_OF_A_MONTH, ChronoUnit.DAYS).toEpochMilli())
			.query((RowCallbackHandler) (row) -> days.put(
					LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("day")), ZoneOffset.UTC),
					row.getInt("people")));
		return days;
	}

	@PreDestroy
	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.unwritten.flush();
		this.removals.tryFlush();
	}

	private void add(ActiveDay day) {
		this.jdbc.sql("""
				insert into active_account (account_id, day) select id, :day from account where id = :account
				on conflict (account_id, day) do nothing
				""").param("day", day.start().toEpochMilli()).param("account", day.account().value()).update();
	}

	@Override
	public void forget(AccountId account) {
		this.noted.removeIf((day) -> day.account().equals(account));
	}

	@Override
	public void erase(AccountId account) {
		this.unwritten.flush();
		this.removals.write(account, this.clock.instant());
	}

	private void removeAll(AccountId account) {
		this.jdbc.sql("delete from active_account where account_id = :account")
			.param("account", account.value())
			.update();
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		flush();
		List<LocalDate> days = this.jdbc.sql("select day from active_account where account_id = :account order by day")
			.param("account", account.value())
			.query((row, _) -> LocalDate.ofInstant(Instant.ofEpochMilli(row.getLong("day")), ZoneOffset.UTC))
			.list();
		return Map.of("activeDays", days);
	}

	@OnOneNode
	@Scheduled(cron = "0 50 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from active_account where day < :before")
			.param("before", today().minus(RETENTION).toEpochMilli())
			.update();
	}

	private record ActiveDay(AccountId account, Instant start) {
	}

}
