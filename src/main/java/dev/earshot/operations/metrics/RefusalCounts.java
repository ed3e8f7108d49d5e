package dev.earshot.operations.metrics;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.earshot.nodes.OnOneNode;
import dev.earshot.spotify.budget.CallOutcome;
import dev.earshot.storage.WriteBehind;
import jakarta.annotation.PreDestroy;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Counts refused calls to Spotify by day (UTC) for 90 days, whoever refused them.
 */
@Component
public class RefusalCounts {

	private static final Duration RETENTION = Duration.ofDays(90);

	private final JdbcClient jdbc;

	private final InstantSource clock;

	private final WriteBehind<Refused, Integer> unwritten = new WriteBehind<>("refused calls", Integer::sum, this::add);

	RefusalCounts(JdbcClient jdbc, InstantSource clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	@EventListener
	void on(CallOutcome outcome) {
		if (outcome.refusal() != null) {
			this.unwritten.add(new Refused(today(), outcome.family().name(), outcome.refusal().code()), 1);
		}
	}

	private Instant today() {
		return this.clock.instant().truncatedTo(ChronoUnit.DAYS);
	}

	// The most frequent first.
	public List<Refusals> since(Instant start) {
		flush();
		return this.jdbc.sql("""
				select family, code, sum(refusals) as refusals from refusal_count where day >= :start
				group by family, code order by refusals desc, family, code
				""")
			.param("start", start.toEpochMilli())
			.query((row, _) -> new Refusals(row.getString("family"), row.getString("code"), row.getInt("refusals")))
			.list();
	}

	@PreDestroy
	@Scheduled(initialDelay = 5, fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
	void flush() {
		this.unwritten.flush();
	}

	private void add(Refused refused, int refusals) {
		this.jdbc.sql("""
				insert into refusal_count (day, family, code, refusals) values (:day, :family, :code, :refusals)
				on conflict (day, family, code) do update set refusals = refusal_count.refusals + excluded.refusals
				""")
			.param("day", refused.day().toEpochMilli())
			.param("family", refused.family())
			.param("code", refused.code())
			.param("refusals", refusals)
			.update();
	}

	@OnOneNode
	@Scheduled(cron = "0 55 3 * * *")
	void deleteOld() {
		this.jdbc.sql("delete from refusal_count where day < :before")
			.param("before", today().minus(RETENTION).toEpochMilli())
			.update();
	}

	/**
	 * How often calls of a family were refused for one reason.
	 *
	 * @param family the name of the endpoint family, such as {@code PLAYER}
	 * @param code the code of the refusal
	 */
	public record Refusals(String family, String code, int count) {
	}

	private record Refused(Instant day, String family, String code) {
	}

}
