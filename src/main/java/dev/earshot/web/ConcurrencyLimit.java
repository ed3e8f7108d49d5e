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
 * Limits how much may go on at once: in all, and for each of many, so that nobody takes
 * all of it.
 */
public final class ConcurrencyLimit {

	private final int mostOfOne;

	private final Semaphore all;

	private final Map<String, Share> shares = new ConcurrentHashMap<>();

	/**
	 * Creates a limit.
	 * @param most in all
	 * @param mostOfOne for each
	 */
	public ConcurrencyLimit(int most, int mostOfOne) {
		this.all = new Semaphore(most, true);
		this.mostOfOne = mostOfOne;
	}

	/**
	 * Asks for room now.
	 * @param who wants it
	 * @return the permit, or nothing if there is no room for them
	 */
	public Optional<Permit> acquire(String who) {
		return acquire(who, Duration.ZERO);
	}

	/**
	 * Asks for room and waits for it, first come, first served.
	 * @param who wants it
	 * @param patience how long they wait at most
	 * @return the permit, or nothing if there was no room for them in time
	 */
	public Optional<Permit> acquire(String who, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		Share share = this.shares.compute(who, (_, known) -> joined(known));
		if (isAcquired(share.permits, deadline)) {
			if (isAcquired(this.all, deadline)) {
				return Optional.of(new Permit(who, share));
			}
			share.permits.release();
		}
		leave(who);
		return Optional.empty();
	}

	private Share joined(@Nullable Share known) {
		return (known != null) ? new Share(known.permits, known.users + 1)
				: new Share(new Semaphore(this.mostOfOne, true), 1);
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

	private void leave(String who) {
		this.shares.computeIfPresent(who,
				(_, share) -> (share.users > 1) ? new Share(share.permits, share.users - 1) : null);
	}

	/**
	 * What one of them may have at once, known as long as somebody has or wants it.
	 */
	private record Share(Semaphore permits, int users) {
	}

	/**
	 * Room that is taken until it is given back.
	 */
	public final class Permit implements AutoCloseable {

		private final String who;

		private final Share share;

		private final AtomicBoolean closed = new AtomicBoolean();

		private Permit(String who, Share share) {
			this.who = who;
			this.share = share;
		}

		@Override
		public void close() {
			if (this.closed.compareAndSet(false, true)) {
				ConcurrencyLimit.this.all.release();
				this.share.permits.release();
				leave(this.who);
			}
		}

	}

}
