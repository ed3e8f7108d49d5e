package dev.earshot;

import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A table of PostgreSQL whose writers wait in the middle of their first row, until this
 * is closed.
 */
final class HeldTable implements AutoCloseable {

	private final SingleConnectionDataSource source;

	private final JdbcClient jdbc;

	private HeldTable(SingleConnectionDataSource source) {
		this.source = source;
		this.jdbc = JdbcClient.create(source);
	}

	static HeldTable in(String url, String table) {
		HeldTable held = new HeldTable(new SingleConnectionDataSource(url, true));
		held.jdbc.sql("""
				create function hold() returns trigger language plpgsql as
				$$ begin perform pg_advisory_xact_lock_shared(74); return new; end $$
				""").update();
		held.jdbc.sql("create trigger held before insert on " + table + " for each row execute function hold()")
			.update();
		held.jdbc.sql("select pg_advisory_lock(74)").query((_) -> {
		});
		return held;
	}

	void awaitWriter() {
		Awaitility.await()
			.until(() -> this.jdbc.sql("select count(*) from pg_locks where locktype = 'advisory' and not granted")
				.query(Integer.class)
				.single() == 1);
	}

	@Override
	public void close() {
		this.source.destroy();
	}

}
