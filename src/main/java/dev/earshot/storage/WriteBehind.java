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
 * Collects in memory what changes often, for a database that is written every few seconds
 * and at the end. What it cannot take at the moment is kept for the next time.
 *
 * @param <K> what changes
 * @param <V> how it changes
 */
public final class WriteBehind<K, V> {

	private static final Logger logger = LoggerFactory.getLogger(WriteBehind.class);

	private final Map<K, V> waiting = new LinkedHashMap<>();

	private final ReentrantLock turn = new ReentrantLock();

	private final String what;

	private final BinaryOperator<V> merge;

	private final BiConsumer<K, V> write;

	/**
	 * Creates an empty one, whose owner calls {@link #flush()}.
	 * @param what is written, for the log
	 * @param merge makes one change of two, in whatever order they come
	 * @param write writes a change
	 */
	public WriteBehind(String what, BinaryOperator<V> merge, BiConsumer<K, V> write) {
		this.what = what;
		this.merge = merge;
		this.write = write;
	}

	public void add(K key, V value) {
		synchronized (this.waiting) {
			this.waiting.merge(key, value, this.merge);
		}
	}

	/**
	 * Writes what was added until now, after another flush that may be under way. It ends
	 * with the first change that cannot be written, since the next ones would only wait
	 * as long; a change that can never be written is dropped.
	 */
	public void flush() {
		this.turn.lock();
		try {
			keys().forEach(this::write);
		}
		catch (DataAccessException ex) {
			logger.warn("Not everything could be written yet: {}", this.what, ex);
		}
		finally {
			this.turn.unlock();
		}
	}

	private List<K> keys() {
		synchronized (this.waiting) {
			return List.copyOf(this.waiting.keySet());
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
			logger.warn("Something is lost that could not be written: {}", this.what, ex);
		}
		catch (DataAccessException ex) {
			add(key, value);
			throw ex;
		}
	}

	private @Nullable V take(K key) {
		synchronized (this.waiting) {
			return this.waiting.remove(key);
		}
	}

}
