package dev.earshot.storage;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Collects frequent changes in memory, so that the database is written every few seconds
 * and at shutdown. Changes that fail because of an outage are kept for the next flush.
 */
public final class WriteBehind<K, V> {

	private static final Logger logger = LoggerFactory.getLogger(WriteBehind.class);

	private final Map<K, V> pending = new LinkedHashMap<>();

	private final ReentrantLock flushLock = new ReentrantLock();

	private final String subject;

	private final BinaryOperator<V> merge;

	private final BiConsumer<K, V> write;

	/**
	 * Creates an instance whose owner calls {@link #flush()}.
	 * @param subject names the data in the log
	 * @param merge merges two changes; must be commutative
	 * @param write writes one change
	 */
	public WriteBehind(String subject, BinaryOperator<V> merge, BiConsumer<K, V> write) {
		this.subject = subject;
		this.merge = merge;
		this.write = write;
	}

	public void add(K key, V value) {
		synchronized (this.pending) {
			this.pending.merge(key, value, this.merge);
		}
	}

	/**
	 * Writes the changes added so far. It stops at the first failure, since the next
	 * changes would wait for the same timeout; a change that violates a constraint is
	 * dropped.
	 */
	public void flush() {
		this.flushLock.lock();
		try {
			keys().forEach(this::write);
		}
		catch (DataAccessException ex) {
			logger.warn("Some changes could not be written yet: {} ({})", this.subject,
					ex.getMostSpecificCause().getMessage());
		}
		finally {
			this.flushLock.unlock();
		}
	}

	private List<K> keys() {
		synchronized (this.pending) {
			return List.copyOf(this.pending.keySet());
		}
	}

	private void write(K key) {
		V value = take(key);
		if (value == null) {
			return;
		}
		try {
			this.write.accept(key, value);
		}
		catch (DataIntegrityViolationException ex) {
			logger.warn("Dropped a change that cannot be written: {}", this.subject, ex);
		}
		catch (DataAccessException ex) {
			add(key, value);
			throw ex;
		}
	}

	private @Nullable V take(K key) {
		synchronized (this.pending) {
			return this.pending.remove(key);
		}
	}

}
