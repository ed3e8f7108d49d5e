package dev.earshot.statistics;

import java.time.Duration;

import dev.earshot.history.log.Listener;
import dev.earshot.history.log.filter.Counted;
import dev.earshot.statistics.figures.Period;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Sums of listened time of short periods, computed by the database from the plays of that
 * period only.
 */
@Repository
class ListenedSums {

	// A play lasts at most as long as its column can hold, so an index finds those that
	// may have been heard.
	private static final long LONGEST = Integer.MAX_VALUE;

	private final JdbcClient jdbc;

	ListenedSums(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the same time as an overview of the period. */
	Duration listened(Listener listener, Period period) {
		long begin = period.begin(listener.zone());
		return Duration.ofMillis(this.jdbc.sql("""
				select coalesce(sum(
					case when started_at + listened_ms < :end then started_at + listened_ms else :end end
					- case when started_at > :begin then started_at else :begin end), 0)
				from play
				where listener_id = :listener and started_at >= :earliest and started_at < :end
				and started_at + listened_ms > :begin and %s
				""".formatted(Counted.IN_NUMBERS))
			.param("listener", listener.id())
			.param("begin", begin)
			.param("end", period.end(listener.zone()))
			.param("earliest", begin - LONGEST)
			.query(Long.class)
			.single());
	}

}
