package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Repository;

/**
 * The stored counts of calls to Spotify by day (UTC). The last seconds may be missing.
 */
@Repository
@NamedInterface("budget")
public class CallHistory {

	private static final long DAY = Duration.ofDays(1).toMillis();

	private final JdbcClient jdbc;

	CallHistory(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	// Without days that had no calls.
	public SortedMap<LocalDate, Map<EndpointFamily, Integer>> since(Instant start) {
		SortedMap<LocalDate, Map<EndpointFamily, Integer>> days = new TreeMap<>();
		this.jdbc.sql("""
				select family, hour_start / :day as number, sum(calls) as calls from call_count
				where hour_start >= :start group by family, number
				""")
			.param("day", DAY)
			.param("start", start.toEpochMilli())
			.query((RowCallbackHandler) (row) -> days
				.computeIfAbsent(LocalDate.ofEpochDay(row.getLong("number")),
						(_) -> new EnumMap<>(EndpointFamily.class))
				.put(EndpointFamily.valueOf(row.getString("family")), row.getInt("calls")));
		return days;
	}

}
