package dev.earshot.nodes.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

import dev.earshot.nodes.NodeLock;
import dev.earshot.nodes.NodeLocks;
import net.javacrumbs.shedlock.core.LockConfiguration;
import net.javacrumbs.shedlock.core.LockProvider;
import net.javacrumbs.shedlock.core.SimpleLock;
import net.javacrumbs.shedlock.support.LockException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;

/**
 * Locks in the database that all nodes share.
 */
class SharedLocks implements NodeLocks {

	private static final Logger logger = LoggerFactory.getLogger(SharedLocks.class);

	private static final Duration RETRY_INTERVAL = Duration.ofMillis(50);

	private final LockProvider provider;

	SharedLocks(LockProvider provider) {
		this.provider = provider;
	}

	@Override
	public Optional<NodeLock> tryLock(String name, Duration atMost) {
		return take(name, atMost).map((lock) -> () -> release(name, lock));
	}

	Optional<SimpleLock> take(String name, Duration atMost) {
		try {
			// The database's own time counts, and not this one.
			return this.provider.lock(new LockConfiguration(Instant.now(), name, atMost, Duration.ZERO));
		}
		catch (LockException ex) {
			throw new DataAccessResourceFailureException("The lock " + name + " cannot be taken", ex);
		}
	}

	private static void release(String name, SimpleLock lock) {
		try {
			lock.unlock();
		}
		catch (LockException | DataAccessException ex) {
			logger.debug("The lock {} is not released, it will expire", name, ex);
		}
	}

	@Override
	public NodeLock lock(String name, Duration atMost) {
		long end = System.nanoTime() + 2 * atMost.toNanos();
		try {
			Optional<NodeLock> lock = tryLock(name, atMost);
			while (lock.isEmpty() && System.nanoTime() < end && !Thread.currentThread().isInterrupted()) {
				LockSupport.parkNanos(RETRY_INTERVAL.toNanos());
				lock = tryLock(name, atMost);
			}
			return lock.orElse(() -> {
			});
		}
		catch (DataAccessException ex) {
			logger.debug("Working without the lock {}, because the database is away", name, ex);
			return () -> {
			};
		}
	}

}
