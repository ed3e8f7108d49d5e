package dev.earshot.imports.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

import dev.earshot.history.log.LoggedItem;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Starts of plays that one export tells and another one does not, as it is with what was
 * played offline. Where none is told, it is counted back from the report.
 */
final class ToldStarts {

	private static final String COUNTED = """
			with wanted (number, at, item_id, listened_ms) as (values :rows)
			select wanted.number from wanted cross join play
			where play.listener_id = :listener and play.reported_at = wanted.at
			and play.item_id = wanted.item_id and play.listened_ms = wanted.listened_ms
			and play.started_at = play.reported_at - play.listened_ms""";

	private final JdbcClient client;

	private final ImportTarget target;

	private final ToIntFunction<LoggedItem> ids;

	ToldStarts(JdbcClient client, ImportTarget target, ToIntFunction<LoggedItem> ids) {
		this.client = client;
		this.target = target;
		this.ids = ids;
	}

	/** Gives plays of the log the times of the rows that were refused because of them. */
	void take(List<ImportRow> refused) {
		List<Object[]> wanted = new ArrayList<>();
		for (int number = 0; number < refused.size(); number++) {
			ImportRow row = refused.get(number);
			if (row.tellsItsStart()) {
				wanted.add(new Object[] { number, row.reportedAt(), this.ids.applyAsInt(row.item()), row.listened() });
			}
		}
		NameIds.groups(wanted).forEach((group) -> counted(group).forEach((number) -> move(refused.get(number))));
	}

	private List<Integer> counted(List<Object[]> rows) {
		return this.client.sql(COUNTED)
			.param("rows", rows)
			.param("listener", this.target.listener())
			.query(Integer.class)
			.list();
	}

	// Unless there is another play at that start.
	private void move(ImportRow row) {
		this.client.sql("""
				update play set started_at = :startedAt, ended_at = :endedAt
				where listener_id = :listener and reported_at = :reportedAt and item_id = :item
				and listened_ms = :listened and not exists (
					select 1 from play other where other.listener_id = :listener and other.started_at = :startedAt
					and other.item_id = :item and other.listened_ms = :listened)
				""")
			.param("startedAt", row.startedAt())
			.param("endedAt", row.endedAt())
			.param("listener", this.target.listener())
			.param("reportedAt", row.reportedAt())
			.param("item", this.ids.applyAsInt(row.item()))
			.param("listened", row.listened())
			.update();
	}

}
