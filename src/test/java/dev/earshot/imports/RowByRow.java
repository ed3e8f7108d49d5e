package dev.earshot.imports;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import dev.earshot.history.log.Gap;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes rows one by one, as a program does that has not thought about it.
 */
final class RowByRow implements ExportVisitor {

	private final JdbcTemplate jdbc;

	private final JdbcClient client;

	private final TransactionTemplate transactions;

	private final ImportTarget target;

	private final List<Played> file = new ArrayList<>();

	RowByRow(JdbcTemplate jdbc, TransactionTemplate transactions, ImportTarget target) {
		this.jdbc = jdbc;
		this.client = JdbcClient.create(jdbc);
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
	public void gap(Gap gap) {
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
				this.target.id(), Objects.requireNonNull(row.reportedAt()).toEpochMilli());
	}

	private int item(LoggedItem item) {
		return this.client.sql("select id from item where uri = :uri")
			.param("uri", item.uri())
			.query(Integer.class)
			.optional()
			.orElseGet(() -> addItem(item));
	}

	private int addItem(LoggedItem item) {
		Integer album = (item.album() != null) ? named("album", item.album()) : null;
		int id = this.client
			.sql("insert into item (kind, uri, title, folded, album_id) values (?, ?, ?, ?, ?) returning id")
			.params(Arrays.asList(item.kind().ordinal(), item.uri(), item.title(), item.title(), album))
			.query(Integer.class)
			.single();
		for (int place = 0; place < item.artists().size(); place++) {
			this.jdbc.update("insert into item_artist (item_id, place, artist_id) values (?, ?, ?)", id, place,
					named("artist", item.artists().get(place)));
		}
		return id;
	}

	private int named(String table, LoggedName name) {
		return this.client.sql("select id from " + table + " where name = :name and uri is null")
			.param("name", name.name())
			.query(Integer.class)
			.optional()
			.orElseGet(
					() -> this.client.sql("insert into " + table + " (name, folded) values (:name, :name) returning id")
						.param("name", name.name())
						.query(Integer.class)
						.single());
	}

}
