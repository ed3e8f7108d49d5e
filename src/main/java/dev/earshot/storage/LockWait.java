package dev.earshot.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;

import org.sqlite.SQLiteErrorCode;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.core.retry.Retryable;

/**
 * Waits for the lock of another program on the SQLite file. SQLite's own busy timeout
 * waits in native code and blocks the carrier of a virtual thread, so that as many waits
 * as there are cores would stop everything else. While the lock is known to be held,
 * other tasks wait for a tenth of a second only.
 */
class LockWait {

	static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration TIMEOUT_WHILE_LOCKED = Duration.ofMillis(100);

	private static final int PRIMARY_CODE = 0xFF;

	private final RetryTemplate retry;

	private final RetryTemplate shortRetry = retry(TIMEOUT_WHILE_LOCKED);

	private volatile boolean locked;

	LockWait(Duration timeout) {
		this.retry = retry(timeout);
	}

	private static RetryTemplate retry(Duration timeout) {
		return new RetryTemplate(RetryPolicy.builder()
			.predicate(LockWait::isLocked)
			.maxRetries(Long.MAX_VALUE)
			.delay(Duration.ofMillis(1))
			.multiplier(2)
			.maxDelay(Duration.ofMillis(50))
			.timeout(timeout)
			.build());
	}

	private static boolean isLocked(Throwable failure) {
		return failure instanceof SQLException ex
				&& (ex.getErrorCode() & PRIMARY_CODE) == SQLiteErrorCode.SQLITE_BUSY.code;
	}

	// Writes. Success shows that no other program holds the lock.
	<T> T write(Work<T> work) throws SQLException {
		T result = read(work);
		this.locked = false;
		return result;
	}

	// Reads, which some locks allow.
	<T> T read(Work<T> work) throws SQLException {
		try {
			return (this.locked ? this.shortRetry : this.retry).execute(work);
		}
		catch (RetryException ex) {
			throw failure(ex.getLastException());
		}
	}

	private SQLException failure(Throwable cause) {
		if (isLocked(cause)) {
			this.locked = true;
			return new SQLTransientConnectionException("The database is locked by another program", cause);
		}
		return (cause instanceof SQLException ex) ? ex : new SQLException(cause);
	}

	@FunctionalInterface
	interface Work<T> extends Retryable<T> {

		@Override
		T execute() throws SQLException;

	}

}
