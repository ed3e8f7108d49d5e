package dev.earshot.move;

import java.util.Arrays;
import java.util.List;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfoService;

import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Which migrations made a database, of those that this program knows.
 *
 * @param flyway for that database
 */
record Migrations(Flyway flyway) {

	/**
	 * Returns the migrations of the source, some of which differ from those of the
	 * target.
	 * @param target migrates PostgreSQL
	 * @param locations of migrations, with a placeholder for the name of the database
	 * @param source is only read
	 */
	static Migrations of(Flyway target, List<String> locations, SqliteSource source) {
		return new Migrations(Flyway.configure()
			.configuration(target.getConfiguration())
			.dataSource(new SingleConnectionDataSource(source.connection(), true))
			.locations(
					locations.stream().map((location) -> location.replace("{vendor}", "sqlite")).toArray(String[]::new))
			.load());
	}

	// Also if a newer Earshot updated the database of an older one.
	boolean areNewer() {
		return Arrays.stream(info().applied()).anyMatch((migration) -> !migration.getState().isResolved());
	}

	boolean areOlder() {
		return info().pending().length > 0;
	}

	boolean areNone() {
		return info().applied().length == 0;
	}

	private MigrationInfoService info() {
		return this.flyway.info();
	}

}
