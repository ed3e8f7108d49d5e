package dev.earshot.links;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.storage.Columns;
import dev.earshot.storage.WriteBehind;
import jakarta.annotation.PreDestroy;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts the views of each link. Views are collected in memory and written every few
 * seconds, so that no request waits for the database.
 */
@Component
public class LinkViews implements AccountData {

	private static final int DAYS_KEPT = 30;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final WriteBehind<LinkDay, ViewCount> unwritten = new WriteBehind<>("views of links", ViewCount::plus,
			this::add);

	LinkViews(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void count(ShareLink link) {
		Instant now = this.clock.instant();
		this.unwritten.add(new LinkDay(link.id(), now.truncatedTo(ChronoUnit.DAYS)), new ViewCount(1, now));
	}

	public Map<String, Usage> of(AccountId account) {
		flush();
		Map<String, Map<LocalDate, Integer>> byDay = byDay(account);
		return this.jdbc.sql("select id, last_used_at from share_link where account_id = :account")
			.param("account", account.value())
			.query((row, _) -> Map.entry(row.getString("id"),
					new Usage(Columns.instant(row.getObject("last_used_at")),
							byDay.getOrDefault(row.getString("id"), Map.of()))))
			.list()
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	@Override
	public Map<String, Object> export(AccountId account) {
		return Map.of("linkViews", of(account));
	}

	private Map<String, Map<LocalDate, Integer>> byDay(AccountId account) {
		Map<String, Map<LocalDate, Integer>> byDay = new HashMap<>();
		this.jdbc.sql("""
				select link_id, day, views from share_view
				where day > :since and link_id in (select id from share_link where account_id = :account)
				""")
			.param("since", today().minus(DAYS_KEPT, ChronoUnit.DAYS).toEpochMilli())
			.param("account", account.value())
			.query((RowCallbackHandler) (row) -> byDay.computeIfAbsent(row.getString("link_id"), (_) -> new TreeMap<>())
				.put(day(row.getLong("day")), row.getInt("views")));
		return byDay;
	}

	private Instant today() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	private static LocalDate day(long millis) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
	}

	@PreDestroy
	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.unwritten.flush();
	}

	// The link may have been revoked, and a later view may have been written first.
	private void add(LinkDay day, ViewCount views) {
		this.jdbc.sql("""
				update share_link set last_used_at = :last
				where id = :link and (last_used_at is null or last_used_at < :last)
				""").param("last", views.last().toEpochMilli()).param("link", day.link()).update();
		this.jdbc.sql("""
				insert into share_view (link_id, day, views)
				select id, :day, :views from share_link where id = :link
				on conflict (link_id, day) do update set views = share_view.views + excluded.views
				""")
			.param("day", day.start().toEpochMilli())
			.param("views", views.count())
			.param("link", day.link())
			.update();
	}

	@OnOneNode
	@Scheduled(cron = "0 30 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from share_view where day <= :before")
			.param("before", today().minus(DAYS_KEPT, ChronoUnit.DAYS).toEpochMilli())
			.update();
	}

	/**
	 * The use of a link.
	 *
	 * @param lastUsed {@code null} for never
	 * @param byDay the views of the last 30 days (UTC), without days that had none
	 */
	public record Usage(@Nullable Instant lastUsed, Map<LocalDate, Integer> byDay) {

		/** The usage of a link that has never been opened. */
		public static final Usage NONE = new Usage(null, Map.of());

	}

	private record LinkDay(String link, Instant start) {

	}

	private record ViewCount(int count, Instant last) {

		ViewCount plus(ViewCount other) {
			return new ViewCount(this.count + other.count, this.last.isAfter(other.last) ? this.last : other.last);
		}

	}

}
