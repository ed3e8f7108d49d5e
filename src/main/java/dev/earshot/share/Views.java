package dev.earshot.share;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Collectors;

import jakarta.annotation.PreDestroy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * How often each link is opened. A view waits for no database: what is new is written
 * every few seconds.
 */
@Component
public class Views {

	private static final Logger logger = LoggerFactory.getLogger(Views.class);

	private static final int DAYS_KEPT = 30;

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final Map<LinkDay, LongAdder> unwritten = new ConcurrentHashMap<>();

	Views(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	void count(ShareLink link) {
		this.unwritten.computeIfAbsent(new LinkDay(link.id(), today()), (_) -> new LongAdder()).increment();
	}

	private Instant today() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	/**
	 * The views of the last 30 days.
	 * @param link the link
	 * @return by day (UTC), without days that had none
	 */
	public Map<LocalDate, Integer> of(ShareLink link) {
		flush();
		return this.jdbc.sql("select day, views from share_view where link_id = :link and day > :since")
			.param("link", link.id())
			.param("since", today().minus(DAYS_KEPT, ChronoUnit.DAYS).toEpochMilli())
			.query((row, _) -> Map.entry(day(row.getLong("day")), row.getInt("views")))
			.stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, Integer::sum, TreeMap::new));
	}

	private static LocalDate day(long millis) {
		return LocalDate.ofInstant(Instant.ofEpochMilli(millis), ZoneOffset.UTC);
	}

	/**
	 * When a link was last opened.
	 * @param link the link
	 * @return empty if it never was
	 */
	public Optional<Instant> lastUsed(ShareLink link) {
		flush();
		return this.jdbc.sql("select last_used_at from share_link where id = :link and last_used_at is not null")
			.param("link", link.id())
			.query((row, _) -> Instant.ofEpochMilli(row.getLong("last_used_at")))
			.optional();
	}

	@PreDestroy
	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.unwritten.keySet().forEach((day) -> {
			LongAdder views = this.unwritten.remove(day);
			if (views != null) {
				write(day, views.intValue());
			}
		});
	}

	private void write(LinkDay day, int views) {
		try {
			add(day, views);
		}
		catch (DataAccessException ex) {
			logger.warn("Views of a link could not be counted", ex);
		}
	}

	// A link may have been revoked since it was opened.
	private void add(LinkDay day, int views) {
		this.jdbc.sql("update share_link set last_used_at = :now where id = :link")
			.param("now", this.clock.millis())
			.param("link", day.link())
			.update();
		this.jdbc.sql("""
				insert into share_view (link_id, day, views)
				select id, :day, :views from share_link where id = :link
				on conflict (link_id, day) do update set views = share_view.views + excluded.views
				""").param("day", day.start().toEpochMilli()).param("views", views).param("link", day.link()).update();
	}

	@Scheduled(cron = "0 30 3 * * *")
	void forget() {
		this.jdbc.sql("delete from share_view where day <= :before")
			.param("before", today().minus(DAYS_KEPT, ChronoUnit.DAYS).toEpochMilli())
			.update();
	}

	private record LinkDay(String link, Instant start) {
	}

}
