package dev.earshot.imports;

import java.util.ArrayList;
import java.util.List;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.imports.exportfile.ExportFile;
import dev.earshot.imports.exportfile.ExportRow;
import dev.earshot.imports.exportfile.ExportRow.Played;
import dev.earshot.imports.exportfile.ExportVisitor;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.exportfile.value.ExportRule;
import dev.earshot.imports.writing.ImportTarget;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes rows one by one, as a program does that has not thought about it.
 */
final class RowByRow implements ExportVisitor {

	private final JdbcTemplate jdbc;

	private final TransactionTemplate transactions;

	private final ImportTarget target;

	private final List<Played> file = new ArrayList<>();

	RowByRow(JdbcTemplate jdbc, TransactionTemplate transactions, ImportTarget target) {
		this.jdbc = jdbc;
		this.transactions = transactions;
		this.target = target;
	}

	@Override
	public boolean begin(ExportFile begun) {
		return true;
	}

	@Override
	public void row(ExportRow row) {
		if (row instanceof Played played) {
			this.file.add(played);
		}
	}

	@Override
	public void rule(ExportRule rule) {
	}

	@Override
	public void end(@Nullable FileProblem problem) {
		this.transactions.executeWithoutResult((_) -> this.file.forEach(this::insert));
		this.file.clear();
	}

	@Override
	public void ignored(String name, IgnoredReason reason) {
	}

	private void insert(Played row) {
		LoggedPlay play = row.play();
		this.jdbc.update("""
				insert into play (listener_id, started_at, item_id, listened_ms, ended_at, source, device,
					start_reason, end_reason, import_id, reported_at)
				values (?, ?, ?, ?, ?, 1, ?, ?, ?, ?, ?) on conflict do nothing""", this.target.listener(),
				play.startedAt().toEpochMilli(), item(play.item()), play.listened().toMillis(),
				play.endedAt().toEpochMilli(), play.device().ordinal(), play.start().ordinal(), play.end().ordinal(),
				this.target.id(), row.reportedAt().toEpochMilli());
	}

	private int item(LoggedItem item) {
		List<Integer> known = this.jdbc.queryForList("select id from item where uri = ?", Integer.class, item.uri());
		return known.isEmpty() ? addItem(item) : known.getFirst();
	}

	private int addItem(LoggedItem item) {
		Integer album = (item.album() != null) ? named("album", item.album()) : null;
		int id = this.jdbc.queryForObject(
				"insert into item (kind, uri, title, folded, album_id) values (?, ?, ?, ?, ?) returning id",
				Integer.class, item.kind().ordinal(), item.uri(), item.title(), item.title(), album);
		for (int place = 0; place < item.artists().size(); place++) {
			this.jdbc.update("insert into item_artist (item_id, place, artist_id) values (?, ?, ?)", id, place,
					named("artist", item.artists().get(place)));
		}
		return id;
	}

	private int named(String table, LoggedName name) {
		List<Integer> known = this.jdbc.queryForList("select id from " + table + " where name = ? and uri is null",
				Integer.class, name.name());
		return known.isEmpty()
				? this.jdbc.queryForObject("insert into " + table + " (name, folded) values (?, ?) returning id",
						Integer.class, name.name(), name.name())
				: known.getFirst();
	}

}
