package dev.earshot.storage;

import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads the size and the state of the database, and how much room the disk has.
 */
@Repository
public class DatabaseInspection {

	private static final int MAX_PROBLEMS = 20;

	private final JdbcClient jdbc;

	private final StorageProperties properties;

	private final DataDirectory directory;

	DatabaseInspection(JdbcClient jdbc, StorageProperties properties, DataDirectory directory) {
		this.jdbc = jdbc;
		this.properties = properties;
		this.directory = directory;
	}

	public boolean isPostgres() {
		return this.properties.usesPostgres();
	}

	// Bytes.
	public long size() {
		return this.jdbc
			.sql(isPostgres() ? "select pg_database_size(current_database())"
					: "select page_count * page_size from pragma_page_count(), pragma_page_size()")
			.query(Long.class)
			.single();
	}

	public String version() {
		return this.jdbc.sql(isPostgres() ? "show server_version" : "select sqlite_version()")
			.query(String.class)
			.single();
	}

	// Bytes on the disk of the data directory that this program may use.
	public long freeDisk() {
		return this.directory.resolve("").toFile().getUsableSpace();
	}

	/**
	 * Checks the whole database, which takes a while for a large one. PostgreSQL has
	 * tools of its own for that.
	 * @return what is wrong; empty if nothing is, or with PostgreSQL
	 */
	public List<String> damages() {
		return isPostgres() ? List.of()
				: this.jdbc.sql("pragma integrity_check(" + MAX_PROBLEMS + ")")
					.query(String.class)
					.list()
					.stream()
					.filter((line) -> !line.equals("ok"))
					.toList();
	}

}
