package dev.earshot.web;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * Limits how many permits are in use at once: in total, and for each key, so that no key
 * takes all of them.
 */
public final class ConcurrencyLimit {

	private final int maxPerKey;

	private final Semaphore all;

	private final Map<String, Share> shares = new ConcurrentHashMap<>();

	public ConcurrencyLimit(int max, int maxPerKey) {
		this.all = new Semaphore(max, true);
		this.maxPerKey = maxPerKey;
	}

	/** Acquires a permit without waiting; empty if there is none. */
	public Optional<Permit> acquire(String key) {
		return acquire(key, Duration.ZERO);
	}

	/** Acquires a permit, first come, first served; empty if there was none in time. */
	public Optional<Permit> acquire(String key, Duration timeout) {
		long deadline = System.nanoTime() + timeout.toNanos();
		Share share = this.shares.compute(key, (_, current) -> joined(current));
		if (isAcquired(share.permits, deadline)) {
			if (isAcquired(this.all, deadline)) {
				return Optional.of(new Permit(key, share));
			}
			share.permits.release();
		}
		leave(key);
		return Optional.empty();
	}

	private Share joined(@Nullable Share current) {
		return (current != null) ? new Share(current.permits, current.users + 1)
				: new Share(new Semaphore(this.maxPerKey, true), 1);
	}

	private static boolean isAcquired(Semaphore permits, long deadline) {
		try {
			return permits.tryAcquire(deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

	private void leave(String key) {
		this.shares.computeIfPresent(key,
				(_, share) -> (share.users > 1) ? new Share(share.permits, share.users - 1) : null);
	}

	/** The permits of one key, kept while the key holds or wants a permit. */
	private record Share(Semaphore permits, int users) {
	}

	/** A permit that is in use until it is closed. */
	public final class Permit implements AutoCloseable {

		private final String key;

		private final Share share;

		private final AtomicBoolean closed = new AtomicBoolean();

		private Permit(String key, Share share) {
			this.key = key;
			this.share = share;
		}

		@Override
		public void close() {
			if (this.closed.compareAndSet(false, true)) {
				ConcurrencyLimit.this.all.release();
				this.share.permits.release();
				leave(this.key);
			}
		}

	}

}
