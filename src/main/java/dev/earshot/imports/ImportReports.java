package dev.earshot.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.history.log.ImportNames;
import dev.earshot.history.log.Listener;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads what became of imports.
 */
@Repository
class ImportReports implements ImportNames {

	private final JdbcClient jdbc;

	private final Imports imports;

	ImportReports(JdbcClient jdbc, Imports imports) {
		this.jdbc = jdbc;
		this.imports = imports;
	}

	/** Returns the imports of a listener, the newest first. */
	List<PlayImport> of(Listener listener) {
		return this.jdbc
			.sql(ImportRecords.IMPORTS + " where play_import.listener_id = :listener order by play_import.id desc")
			.param("listener", listener.id())
			.query(ImportRecords::summary)
			.list();
	}

	@Override
	public Map<Integer, String> names(Listener listener) {
		Map<Integer, String> names = new LinkedHashMap<>();
		this.jdbc.sql("""
				select play_import.id, import_upload.name
				from play_import left join import_upload
					on import_upload.import_id = play_import.id and import_upload.place = 1
				where play_import.listener_id = :listener order by play_import.id desc
				""")
			.param("listener", listener.id())
			.query((RowCallbackHandler) (row) -> names.put(row.getInt("id"),
					Objects.requireNonNullElse(row.getString("name"), "")));
		return names;
	}

	/** Returns an import of a listener; empty if the listener has no such import. */
	Optional<PlayImport> find(Listener listener, int id) {
		return this.jdbc
			.sql(ImportRecords.IMPORTS + " where play_import.listener_id = :listener and play_import.id = :id")
			.param("listener", listener.id())
			.param("id", id)
			.query(ImportRecords::summary)
			.optional();
	}

	/** Returns what became of everything in an import. */
	Optional<ImportReport> report(Listener listener, int id) {
		return find(listener, id).map((summary) -> new ImportReport(summary, this.imports.uploads(id),
				this.jdbc.sql("select * from import_file where import_id = :id order by place")
					.param("id", id)
					.query(ImportRecords::file)
					.list(),
				this.jdbc.sql("select * from import_ignored where import_id = :id order by place")
					.param("id", id)
					.query(ImportRecords::ignored)
					.list(),
				this.jdbc.sql(ImportRecords.PROBLEMS).param("id", id).query(ImportRecords::problem).list()));
	}

}
