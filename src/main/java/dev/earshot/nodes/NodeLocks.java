package dev.earshot.nodes;

import java.time.Duration;
import java.util.Optional;

/**
 * Locks that one node at a time holds. They are not reentrant, and whether they exclude
 * other threads of the same node depends on the database.
 */
public interface NodeLocks {

	/**
	 * Takes a lock at once.
	 * @param name up to 64 characters
	 * @param atMost after which time it is free again if this node dies
	 * @return empty if another node holds it
	 * @throws org.springframework.dao.DataAccessException if the database is away
	 */
	Optional<NodeLock> tryLock(String name, Duration atMost);

	/**
	 * Waits for a lock.
	 * @param name up to 64 characters
	 * @param atMost after which time it is free again if this node dies; the work under
	 * the lock must be done before
	 * @return the lock; also without other nodes, after twice the time for which a lock
	 * lasts, and while the database is away
	 */
	NodeLock lock(String name, Duration atMost);

}
