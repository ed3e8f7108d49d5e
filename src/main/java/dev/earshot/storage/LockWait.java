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
 * waits in native code, where a virtual thread keeps its carrier: as many waits as there
 * are cores would stop everything else. Whoever comes while the lock is known to be held
 * waits for a moment only.
 */
class LockWait {

	/** The longest wait of a person. */
	static final Duration TIMEOUT = Duration.ofSeconds(2);

	private static final Duration WHILE_LOCKED = Duration.ofMillis(100);

	private static final int PRIMARY_CODE = 0xFF;

	private final RetryTemplate patient;

	private final RetryTemplate impatient = retry(WHILE_LOCKED);

	private volatile boolean locked;

	LockWait(Duration patience) {
		this.patient = retry(patience);
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

	/**
	 * Writes, which shows that nobody holds the lock.
	 * @param work what to do, with no effect if it fails because of the lock
	 * @param <T> what comes of it
	 * @return what came of it
	 * @throws SQLTransientConnectionException if another program held the lock too long
	 * @throws SQLException if the work failed for another reason
	 */
	<T> T write(Work<T> work) throws SQLException {
		T result = read(work);
		this.locked = false;
		return result;
	}

	/**
	 * Reads, which some locks allow.
	 * @param work what to do
	 * @param <T> what comes of it
	 * @return what came of it
	 * @throws SQLTransientConnectionException if another program held the lock too long
	 * @throws SQLException if the work failed for another reason
	 */
	<T> T read(Work<T> work) throws SQLException {
		try {
			return (this.locked ? this.impatient : this.patient).execute(work);
		}
		catch (RetryException ex) {
			throw failure(ex.getLastException());
		}
	}

	private SQLException failure(Throwable cause) {
		if (isLocked(cause)) {
			this.locked = true;
			return new SQLTransientConnectionException("Another program holds the database locked", cause);
		}
		return (cause instanceof SQLException ex) ? ex : new SQLException(cause);
	}

	/**
	 * What may meet a lock.
	 *
	 * @param <T> what comes of it
	 */
	@FunctionalInterface
	interface Work<T> extends Retryable<T> {

		@Override
		T execute() throws SQLException;

	}

}
