package dev.earshot.imports.writing;

import java.util.List;

import dev.earshot.history.log.Gap;
import dev.earshot.history.log.PlaySource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Restores gaps of a log of Earshot, as far as they are older than what was recorded
 * here: of that, this log has its own gaps.
 */
final class GapWriter {

	private final JdbcClient jdbc;

	GapWriter(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	void write(ImportTarget target, List<Gap> gaps) {
		long recordedSince = recordedSince(target);
		gaps.stream()
			.filter((gap) -> gap.beganAt().toEpochMilli() < recordedSince)
			.forEach((gap) -> write(target, gap));
	}

	private long recordedSince(ImportTarget target) {
		return this.jdbc.sql("""
				select coalesce(min(known.since), :never) from (
					select recording_since as since from listener where id = :listener
					union all
					select started_at from play where listener_id = :listener and source = :recorded) known
				""")
			.param("never", Long.MAX_VALUE)
			.param("listener", target.listener())
			.param("recorded", PlaySource.RECORDED.ordinal())
			.query(Long.class)
			.single();
	}

	private void write(ImportTarget target, Gap gap) {
		this.jdbc.sql("""
				insert into listening_gap (listener_id, began_at, ended_at, reason, import_id)
				values (:listener, :beganAt, :endedAt, :reason, :import) on conflict do nothing
				""")
			.param("listener", target.listener())
			.param("beganAt", gap.beganAt().toEpochMilli())
			.param("endedAt", gap.endedAt().toEpochMilli())
			.param("reason", gap.reason().ordinal())
			.param("import", target.id())
			.update();
	}

}
