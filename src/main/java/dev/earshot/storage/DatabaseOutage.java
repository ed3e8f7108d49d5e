package dev.earshot.storage;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Tells a database that is locked, restarting or out of reach from a fault. In a while it
 * is there again, and the same request would be answered.
 */
final class DatabaseOutage {

	/**
	 * The classes and codes of the SQL standard and of PostgreSQL (its manual, "Error
	 * Codes"): no connection, too few resources, shutting down or starting up, a lock
	 * that is not had in time.
	 */
	private static final String SQL_STATES = "08...|53...|57P0.|55P03";

	private static final int MAX_DEPTH = 20;

	private DatabaseOutage() {
	}

	static boolean isCauseOf(Throwable failure) {
		return find(failure).isPresent();
	}

	/**
	 * The trouble itself.
	 * @param failure what came of it
	 * @return empty if the failure has another cause
	 */
	static Optional<Throwable> find(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(MAX_DEPTH)
			.filter(DatabaseOutage::isOutage)
			.findFirst();
	}

	private static boolean isOutage(Throwable failure) {
		return failure instanceof SQLException ex && (ex instanceof SQLTransientConnectionException
				|| ex instanceof SQLRecoverableException || hasState(ex));
	}

	private static boolean hasState(SQLException failure) {
		return failure.getSQLState() != null && failure.getSQLState().matches(SQL_STATES);
	}

}
