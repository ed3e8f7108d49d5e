package dev.earshot.scrobbling.service.exchange;

import java.io.InterruptedIOException;
import java.time.Duration;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Spaces the requests to a service. Short waits are spent here, so that a list of many
 * pages can be read to its end.
 */
public final class RequestPace {

	private static final Duration PATIENCE = Duration.ofSeconds(15);

	private final Duration interval;

	private final Ticker ticker;

	private final Pause pause;

	private long next;

	/**
	 * Creates a pace.
	 * @param interval the time between two requests
	 */
	public RequestPace(Duration interval, Ticker ticker, Pause pause) {
		this.interval = interval;
		this.ticker = ticker;
		this.pause = pause;
		this.next = ticker.read();
	}

	/**
	 * Waits until the next request may be sent.
	 * @throws RequestDelayed if that would take too long
	 */
	public void await() throws RequestDelayed, InterruptedIOException {
		Duration wait = reserve();
		try {
			this.pause.sleep(wait);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw (InterruptedIOException) new InterruptedIOException("Stopped while waiting").initCause(ex);
		}
	}

	private synchronized Duration reserve() throws RequestDelayed {
		long now = this.ticker.read();
		long wait = Math.max(0, this.next - now);
		if (wait > PATIENCE.toNanos()) {
			throw new RequestDelayed(Duration.ofNanos(wait));
		}
		this.next = now + wait + this.interval.toNanos();
		return Duration.ofNanos(wait);
	}

	/** Returns the time by which it measures. */
	public long nanos() {
		return this.ticker.read();
	}

	/** Sends no request for some time. */
	public synchronized void hold(Duration duration) {
		long end = this.ticker.read() + duration.toNanos();
		if (end - this.next > 0) {
			this.next = end;
		}
	}

	/** Spends time. */
	@FunctionalInterface
	public interface Pause {

		void sleep(Duration duration) throws InterruptedException;

	}

}
