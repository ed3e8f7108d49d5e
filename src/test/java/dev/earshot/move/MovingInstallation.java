package dev.earshot.move;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.storage.DatabaseTransactions;
import dev.earshot.storage.EncryptionContext;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.TestVault;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An installation on SQLite with rows in every table, and an empty PostgreSQL database.
 *
 * @param data the data directory
 * @param url the JDBC URL of the target
 */
record MovingInstallation(Path data, String url) {

	private static final Path FILLED = filled();

	static MovingInstallation full() {
		MovingInstallation installation = new MovingInstallation(TemporaryFiles.directory(),
				TestDatabase.POSTGRESQL.url());
		installation.copyFrom(FILLED);
		return installation;
	}

	private void copyFrom(Path file) {
		try {
			Files.copy(file, this.data.resolve("earshot.db"));
			Files.writeString(this.data.resolve("earshot.key"), TestVault.KEY);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Once for all tests, since it takes longer than most.
	private static Path filled() {
		MovingInstallation installation = new MovingInstallation(TemporaryFiles.directory(),
				TestDatabase.POSTGRESQL.url());
		installation.copyFrom(Path.of(TestDatabase.SQLITE.url().substring("jdbc:sqlite:".length())));
		SingleConnectionDataSource file = new SingleConnectionDataSource(installation.sourceUrl(), true);
		JdbcClient.create(file).sql("pragma journal_mode = wal").query(String.class).single();
		new TransactionTemplate(new DatabaseTransactions(file))
			.executeWithoutResult((_) -> installation.fill(JdbcClient.create(file)));
		file.destroy();
		return installation.data().resolve("earshot.db");
	}

	private void fill(JdbcClient source) {
		new FullTables(target()).fill(source, tables());
		source.sql("delete from key_proof").update();
		source.sql("insert into key_proof (id, proof) values (1, :proof)")
			.param("proof", TestVault.open().encrypt("earshot", EncryptionContext.of("key_proof.proof")))
			.update();
	}

	/** The tables of SQLite, each after those that it refers to. */
	List<String> tables() {
		Set<String> names = new TreeSet<>(
				source().sql("select lower(name) from sqlite_schema where type = 'table' and name not like 'sqlite_%'")
					.query(String.class)
					.list());
		names.remove("flyway_schema_history");
		try (Connection connection = new DriverManagerDataSource(this.url).getConnection()) {
			return new DatabaseCatalogue(connection).tables(names).stream().map(Table::name).toList();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	JdbcClient source() {
		return JdbcClient.create(new DriverManagerDataSource(sourceUrl()));
	}

	private String sourceUrl() {
		return "jdbc:sqlite:" + this.data.resolve("earshot.db");
	}

	JdbcClient target() {
		return JdbcClient.create(new DriverManagerDataSource(this.url));
	}

	Connection openForWriting() throws SQLException {
		return DriverManager.getConnection(sourceUrl());
	}

	// As kill -9 would leave it.
	MovingInstallation copy() {
		MovingInstallation copy = new MovingInstallation(TemporaryFiles.directory(), this.url);
		try {
			for (String name : List.of("earshot.db", "earshot.db-wal", "earshot.key")) {
				Files.copy(this.data.resolve(name), copy.data().resolve(name));
			}
			return copy;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	// Lets PostgreSQL do something to each row that a table gets.
	void onInsert(String table, String statement) {
		target()
			.sql("create function spoil() returns trigger language plpgsql as $$ begin " + statement
					+ "; return new; end $$")
			.update();
		target().sql("create trigger spoiled before insert on " + table + " for each row execute function spoil()")
			.update();
	}

	MovingInstallation to(String url) {
		return new MovingInstallation(this.data, url);
	}

	int move(String... words) {
		return run("", words);
	}

	int moveWithKey(String key) {
		return run(key);
	}

	private int run(String key, String... words) {
		Stream<String> options = Stream.of("--earshot.storage.data-directory=" + this.data,
				"--earshot.storage.database-url=" + this.url, "--earshot.storage.key=" + key);
		return MoveCommand.run(List.of(),
				Stream.of(Stream.of("move"), Stream.of(words), options)
					.flatMap((arguments) -> arguments)
					.toArray(String[]::new));
	}

	byte[] read(String name) {
		try {
			return Files.readAllBytes(this.data.resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
