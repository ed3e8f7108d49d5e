package dev.earshot.imports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.imports.ImportReport.FileLine;
import dev.earshot.imports.ImportReport.IgnoredLine;
import dev.earshot.imports.ImportReport.ProblemLine;
import dev.earshot.imports.ImportReport.UploadLine;
import dev.earshot.imports.exportfile.ExportLayout;
import dev.earshot.imports.exportfile.FileProblem;
import dev.earshot.imports.exportfile.IgnoredReason;
import dev.earshot.imports.exportfile.RowProblem;
import dev.earshot.imports.writing.ImportCounts;
import dev.earshot.storage.Columns;

/**
 * Reads imports from rows of the database.
 */
final class ImportRecords {

	static final String IMPORTS = """
			select play_import.*, sums.*,
				(select min(name) from import_upload where import_id = play_import.id and place = 1) as first_name,
				(select count(*) from import_upload where import_id = play_import.id) as uploads,
				(select coalesce(sum(bytes), 0) from import_upload where import_id = play_import.id) as bytes
			from play_import left join (
				select import_id, sum(imported) as imported, sum(duplicates) as duplicates, sum(known) as known,
					sum(private_rows) as private_rows, sum(unknown) as unknown, sum(unreadable) as unreadable
				from import_file group by import_id) sums on sums.import_id = play_import.id""";

	static final String PROBLEMS = """
			select import_file.name, import_problem.number, import_problem.reason
			from import_problem join import_file
				on import_file.import_id = import_problem.import_id and import_file.place = import_problem.place
			where import_problem.import_id = :id order by import_problem.place, import_problem.number""";

	private ImportRecords() {
	}

	static PlayImport summary(ResultSet row, int number) throws SQLException {
		return new PlayImport(row.getInt("id"), Instant.ofEpochMilli(row.getLong("created_at")),
				Columns.instant(row.getObject("finished_at")), ImportState.values()[row.getInt("state")],
				row.getString("problem"), Objects.requireNonNullElse(row.getString("first_name"), ""),
				row.getInt("uploads"), row.getLong("bytes"), counts(row));
	}

	private static ImportCounts counts(ResultSet row) throws SQLException {
		return new ImportCounts(row.getLong("imported"), row.getLong("duplicates"), row.getLong("known"),
				row.getLong("private_rows"), row.getLong("unknown"), row.getLong("unreadable"));
	}

	static UploadLine upload(ResultSet row, int number) throws SQLException {
		return new UploadLine(name(row), row.getLong("bytes"), row.getString("problem"));
	}

	static FileLine file(ResultSet row, int number) throws SQLException {
		return new FileLine(name(row), ExportLayout.values()[row.getInt("layout")], counts(row),
				row.getBoolean("ended"),
				(row.getObject("problem") instanceof Number problem) ? FileProblem.values()[problem.intValue()] : null,
				Columns.instant(row.getObject("first_at")), Columns.instant(row.getObject("last_at")));
	}

	static IgnoredLine ignored(ResultSet row, int number) throws SQLException {
		return new IgnoredLine(name(row), IgnoredReason.values()[row.getInt("reason")]);
	}

	static ProblemLine problem(ResultSet row, int number) throws SQLException {
		return new ProblemLine(name(row), row.getLong("number"), RowProblem.values()[row.getInt("reason")]);
	}

	private static String name(ResultSet row) throws SQLException {
		return String.valueOf(row.getString("name"));
	}

}
