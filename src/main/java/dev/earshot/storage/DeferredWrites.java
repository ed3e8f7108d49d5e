package dev.earshot.storage;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BiConsumer;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;

/**
 * Writes that no person waits for. During a database outage the newest value of each key
 * is kept in memory until {@link #tryFlush()} succeeds. Other writes of the same data
 * must use {@link #writeInstead}, so that an older pending value does not overwrite them.
 */
public final class DeferredWrites<K, V> {

	private static final Logger logger = LoggerFactory.getLogger(DeferredWrites.class);

	private final Map<K, V> pending = new LinkedHashMap<>();

	private final ReentrantLock flushLock = new ReentrantLock();

	private final String subject;

	private final BiConsumer<K, V> write;

	private boolean delayed;

	// The subject names the data in the log.
	public DeferredWrites(String subject, BiConsumer<K, V> write) {
		this.subject = subject;
		this.write = write;
	}

	// Writes a value now, or later in case of an outage.
	public void write(K key, V value) {
		defer(key, value);
		tryFlush();
	}

	// Keeps a value for the next flush.
	public void defer(K key, V value) {
		synchronized (this.pending) {
			this.pending.put(key, value);
		}
	}

	// Null if the database is up to date.
	public @Nullable V pending(K key) {
		synchronized (this.pending) {
			return this.pending.get(key);
		}
	}

	/** Writes as many pending values as possible. */
	public void tryFlush() {
		try {
			flush();
		}
		catch (DataAccessException ex) {
			logger.debug("Some writes remain pending: {}", this.subject, ex);
		}
	}

	/**
	 * Writes all pending values.
	 * @throws DataAccessException in case of an outage, or if a value violates a
	 * constraint; such a value is dropped
	 */
	public void flush() {
		this.flushLock.lock();
		try {
			for (Map.Entry<K, V> next = next(); next != null; next = next()) {
				write(next);
			}
			logChange(false);
		}
		finally {
			this.flushLock.unlock();
		}
	}

	private Map.@Nullable Entry<K, V> next() {
		synchronized (this.pending) {
			return this.pending.entrySet().stream().findFirst().map(Map.Entry::copyOf).orElse(null);
		}
	}

	private void write(Map.Entry<K, V> entry) {
		try {
			this.write.accept(entry.getKey(), entry.getValue());
		}
		catch (DataAccessException ex) {
			onFailure(entry, ex);
			throw ex;
		}
		forget(entry);
	}

	private void onFailure(Map.Entry<K, V> entry, DataAccessException failure) {
		if (failure instanceof DataIntegrityViolationException) {
			logger.warn("Dropped a value that cannot be written: {}", this.subject, failure);
			forget(entry);
			return;
		}
		logChange(true);
	}

	private void logChange(boolean delayed) {
		if (delayed != this.delayed) {
			this.delayed = delayed;
			logger.info(delayed ? "Database outage, writes are delayed: {}" : "Delayed writes are done: {}",
					this.subject);
		}
	}

	// Keeps a newer value that arrived during the write.
	private void forget(Map.Entry<K, V> entry) {
		synchronized (this.pending) {
			if (this.pending.get(entry.getKey()) == entry.getValue()) {
				this.pending.remove(entry.getKey());
			}
		}
	}

	// Replaces the pending value, which is kept if the write fails.
	public void writeInstead(K key, Runnable write) {
		this.flushLock.lock();
		try {
			write.run();
			synchronized (this.pending) {
				this.pending.remove(key);
			}
		}
		finally {
			this.flushLock.unlock();
		}
	}

}
