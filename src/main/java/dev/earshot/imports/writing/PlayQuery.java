package dev.earshot.imports.writing;

import java.util.stream.Stream;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads plays of a log one after another.
 *
 * @param sql with the parameters listener, from and to
 */
record PlayQuery(JdbcClient jdbc, String sql) {

	// Without it, the driver of PostgreSQL reads everything into memory.
	private static final int FETCHED = 1_000;

	/**
	 * Reads the plays of these times, and others that are less than a day away, within
	 * the transaction of the caller.
	 */
	void read(ImportTarget target, Stream<Timespan> times, RowCallbackHandler handler) {
		Timespan.join(times)
			.forEach((time) -> this.jdbc.sql(this.sql)
				.withFetchSize(FETCHED)
				.param("listener", target.listener())
				.param("from", time.from())
				.param("to", time.to())
				.query(handler));
	}

}
