package dev.earshot.scrobbling.service.exchange;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Ticker;

/**
 * Time that passes when somebody waits.
 */
public final class PassingTime implements Ticker, RequestPace.Pause {

	private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1000);

	private final List<Duration> pauses = new CopyOnWriteArrayList<>();

	@Override
	public long read() {
		return this.nanos.get();
	}

	@Override
	public void sleep(Duration duration) {
		this.pauses.add(duration);
		pass(duration);
	}

	public void pass(Duration duration) {
		this.nanos.addAndGet(duration.toNanos());
	}

	/** Returns how long somebody has waited. */
	public Duration waited() {
		return this.pauses.stream().reduce(Duration.ZERO, Duration::plus);
	}

}
