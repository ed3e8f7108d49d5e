package dev.earshot.storage;

import java.nio.file.Path;

import javax.sql.DataSource;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Connections to a database as the server has them.
 *
 * @param source of connections
 */
public record TestConnections(DataSource source) implements AutoCloseable {

	private static final String SQLITE = "jdbc:sqlite:";

	public static TestConnections to(String url) {
		return new TestConnections(new DatabasePool(connections(url)));
	}

	private static DataSource connections(String url) {
		if (url.startsWith(SQLITE)) {
			return new SqliteConnections(Path.of(url.substring(SQLITE.length())), new LockWait(LockWait.TIMEOUT));
		}
		PGSimpleDataSource postgres = new PGSimpleDataSource();
		postgres.setUrl(url);
		return postgres;
	}

	@Override
	public void close() {
		((DatabasePool) this.source).close();
	}

}
