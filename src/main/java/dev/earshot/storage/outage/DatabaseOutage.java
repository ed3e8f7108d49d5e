package dev.earshot.storage.outage;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Recognizes failures that are not in what was asked for, and pass without another
 * version or a restart: the database is locked, restarting or unreachable, or its disk is
 * full or away. The same request would succeed later.
 */
public final class DatabaseOutage {

	// SQLSTATE classes and codes of the SQL standard and PostgreSQL (its manual, "Error
	// Codes"): connection failure, insufficient resources, shutting down or starting up,
	// lock timeout.
	private static final String SQL_STATES = "08...|53...|57P0.|55P03";

	private static final int MAX_DEPTH = 20;

	private DatabaseOutage() {
	}

	public static boolean isCauseOf(Throwable failure) {
		return find(failure).isPresent();
	}

	// Finds the outage among the causes; empty if the failure has another cause.
	static Optional<Throwable> find(Throwable failure) {
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(MAX_DEPTH)
			.filter(DatabaseOutage::isOutage)
			.findFirst();
	}

	private static boolean isOutage(Throwable failure) {
		return failure instanceof SQLException ex && (ex instanceof SQLTransientConnectionException
				|| ex instanceof SQLRecoverableException || hasState(ex) || OutageReason.of(ex) != OutageReason.BUSY);
	}

	private static boolean hasState(SQLException failure) {
		return failure.getSQLState() != null && failure.getSQLState().matches(SQL_STATES);
	}

}
