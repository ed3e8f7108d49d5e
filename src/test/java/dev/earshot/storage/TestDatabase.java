package dev.earshot.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;

import javax.sql.DataSource;

import dev.earshot.TemporaryFiles;
import dev.earshot.storage.encryption.EncryptionContextMigration;
import dev.earshot.storage.encryption.VaultKey;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * An empty, migrated database of each kind that Earshot runs on: a test says what it
 * expects once and is held to it on both.
 */
public enum TestDatabase {

	SQLITE("sqlite") {

		@Override
		DataSource create() {
			return in(TemporaryFiles.directory().resolve("test.db"));
		}

		@Override
		DataSource copy() throws IOException {
			Path file = TemporaryFiles.directory().resolve("test.db");
			Files.copy(MigratedFile.PATH, file);
			return in(file);
		}

	},

	POSTGRESQL("postgresql") {

		@Override
		DataSource create() {
			return Postgres.SERVER.getDatabase("postgres", Postgres.database(""));
		}

		@Override
		DataSource copy() {
			String database = Postgres.database(" template " + MigratedPostgres.DATABASE);
			return new ReusedConnections(Postgres.SERVER.getJdbcUrl("postgres", database));
		}

	};

	private final String vendor;

	TestDatabase(String vendor) {
		this.vendor = vendor;
	}

	abstract DataSource create() throws IOException;

	// Migrations take longer than most tests, so one database is migrated for all.
	abstract DataSource copy() throws IOException;

	private static DataSource in(Path file) {
		SQLiteDataSource source = new SQLiteDataSource();
		source.setUrl("jdbc:sqlite:" + file);
		source.setEnforceForeignKeys(true);
		// Tests do not wait for the disk, which matters only to a machine that loses
		// power.
		source.setSynchronous(SynchronousMode.OFF.getValue());
		return source;
	}

	/**
	 * Makes an empty PostgreSQL database that is not migrated yet.
	 * @return its JDBC URL, which names the user
	 */
	public static String postgresUrl() {
		return Postgres.SERVER.getJdbcUrl("postgres", Postgres.database(""));
	}

	public JdbcClient empty() {
		return JdbcClient.create(source());
	}

	/**
	 * Makes an empty database for another process.
	 * @return its JDBC URL, which names the user
	 */
	public String url() {
		try (Connection connection = source().getConnection()) {
			String user = connection.getMetaData().getUserName();
			String url = connection.getMetaData().getURL().replaceFirst("\\?.*", "");
			return (user != null) ? url + "?user=" + user : url;
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public DataSource source() {
		try {
			return copy();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * Makes a database that was in use before it was migrated to what it is today.
	 * @param version of its first migration
	 * @param use what was done with it then
	 * @return the database as it is now
	 */
	public JdbcClient upgraded(String version, Consumer<JdbcClient> use) {
		Upgrade upgrade = from(version, use);
		upgrade.finish();
		return upgrade.jdbc();
	}

	/**
	 * Makes a database as {@link OldInstallation} left it, migrated to what it is today.
	 * @return the database as it is now
	 */
	public JdbcClient used() {
		return upgraded(OldInstallation.VERSION, OldInstallation::fill);
	}

	public Upgrade from(String version, Consumer<JdbcClient> use) {
		try {
			Upgrade upgrade = new Upgrade(create(), this.vendor);
			use.accept(upgrade.before(version));
			return upgrade;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/**
	 * A database on its way to what it is today.
	 *
	 * @param source the database
	 * @param vendor whose it is
	 */
	public record Upgrade(DataSource source, String vendor) {

		public JdbcClient jdbc() {
			return JdbcClient.create(this.source);
		}

		JdbcClient before(String version) {
			migrate(version, null);
			return jdbc();
		}

		public void finish() {
			finish(TestVault.KEY);
		}

		public void finish(@Nullable String key) {
			migrate("latest", key);
		}

		private void migrate(String version, @Nullable String key) {
			Flyway.configure()
				.dataSource(this.source)
				.locations("classpath:db/migration/common", "classpath:db/migration/" + this.vendor,
						"classpath:db/migration/oauth", "classpath:db/migration/spotify",
						"classpath:db/migration/account", "classpath:db/migration/providers",
						"classpath:db/migration/operations", "classpath:db/migration/notifications",
						"classpath:db/migration/household", "classpath:db/migration/scrobbling",
						"classpath:db/migration/history/" + this.vendor)
				.outOfOrder(true)
				.javaMigrations(new EncryptionContextMigration(key(key)))
				.target(version)
				.load()
				.migrate();
		}

		private static VaultKey key(@Nullable String key) {
			String nowhere = System.getProperty("java.io.tmpdir");
			StorageProperties properties = new StorageProperties(nowhere, null, null, null, key, null);
			return new VaultKey(properties, new DataDirectory(properties));
		}

	}

	/**
	 * One server for all tests, started when the first of them needs it.
	 */
	private static final class Postgres {

		private static final EmbeddedPostgres SERVER = start();

		private static String database(String options) {
			String name = "test_" + UUID.randomUUID().toString().replace("-", "");
			JdbcClient.create(SERVER.getPostgresDatabase()).sql("create database " + name + options).update();
			return name;
		}

		private static EmbeddedPostgres start() {
			try {
				return EmbeddedPostgres.builder().setPGStartupWait(Duration.ofMinutes(2)).start();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

	private static final class MigratedFile {

		private static final Path PATH = migrated();

		private static Path migrated() {
			Path file = TemporaryFiles.directory().resolve("migrated.db");
			new Upgrade(in(file), SQLITE.vendor).before("latest");
			return file;
		}

	}

	private static final class MigratedPostgres {

		private static final String DATABASE = migrated();

		private static String migrated() {
			String name = Postgres.database("");
			new Upgrade(Postgres.SERVER.getDatabase("postgres", name), POSTGRESQL.vendor).before("latest");
			return name;
		}

	}

}
