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
 * Writes that no person waits for. What the database cannot take at the moment is kept in
 * memory, for each key the newest, until {@link #tryFlush()} finds that it can. Whatever
 * else writes what a key stands for does it by {@link #writeInstead}, so that nothing old
 * comes after it.
 *
 * @param <K> what is written
 * @param <V> as what
 */
public final class DeferredWrites<K, V> {

	private static final Logger logger = LoggerFactory.getLogger(DeferredWrites.class);

	private final Map<K, V> pending = new LinkedHashMap<>();

	private final ReentrantLock turn = new ReentrantLock();

	private final String what;

	private final BiConsumer<K, V> write;

	private boolean late;

	/**
	 * Nothing to write yet.
	 * @param what is written, for the log
	 * @param write writes it
	 */
	public DeferredWrites(String what, BiConsumer<K, V> write) {
		this.what = what;
		this.write = write;
	}

	/**
	 * Writes now if that is possible, or else later.
	 * @param key what to write
	 * @param value as what
	 */
	public void write(K key, V value) {
		defer(key, value);
		tryFlush();
	}

	/**
	 * Takes over what {@link #flush()} is to write.
	 * @param key what to write
	 * @param value as what
	 */
	public void defer(K key, V value) {
		synchronized (this.pending) {
			this.pending.put(key, value);
		}
	}

	/**
	 * What is not written yet.
	 * @param key what to write
	 * @return {@code null} if the database has the newest
	 */
	public @Nullable V pending(K key) {
		synchronized (this.pending) {
			return this.pending.get(key);
		}
	}

	/**
	 * Writes all that waits, or as much of it as is possible now.
	 */
	public void tryFlush() {
		try {
			flush();
		}
		catch (DataAccessException ex) {
			logger.debug("Not everything could be written: {}", this.what, ex);
		}
	}

	/**
	 * Writes all that waits.
	 * @throws DataAccessException if the database is out of reach; or if something can
	 * never be written, which is dropped
	 */
	public void flush() {
		this.turn.lock();
		try {
			for (Map.Entry<K, V> next = next(); next != null; next = next()) {
				write(next);
			}
			tell(false);
		}
		finally {
			this.turn.unlock();
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
			failed(entry, ex);
			throw ex;
		}
		forget(entry);
	}

	private void failed(Map.Entry<K, V> entry, DataAccessException failure) {
		if (failure instanceof DataIntegrityViolationException) {
			logger.warn("Something is lost that could not be written: {}", this.what, failure);
			forget(entry);
			return;
		}
		tell(true);
	}

	private void tell(boolean late) {
		if (late != this.late) {
			this.late = late;
			logger.info(late ? "The database has to be waited for: {}" : "Written late: {}", this.what);
		}
	}

	// Unless there is something newer by now.
	private void forget(Map.Entry<K, V> entry) {
		synchronized (this.pending) {
			if (this.pending.get(entry.getKey()) == entry.getValue()) {
				this.pending.remove(entry.getKey());
			}
		}
	}

	/**
	 * Writes something else in place of what may wait.
	 * @param key what the work writes
	 * @param work writes it now or fails, and then what waits goes on waiting
	 */
	public void writeInstead(K key, Runnable work) {
		this.turn.lock();
		try {
			work.run();
			synchronized (this.pending) {
				this.pending.remove(key);
			}
		}
		finally {
			this.turn.unlock();
		}
	}

}
