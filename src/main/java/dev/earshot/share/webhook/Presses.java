package dev.earshot.share.webhook;

import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Limits how often people may have something sent at once, so that nobody makes this
 * server bother another.
 */
class Presses {

	static final int PER_MINUTE = 6;

	private final Cache<String, AtomicInteger> minutes;

	Presses(InstantSource clock) {
		this.minutes = Caffeine.newBuilder()
			.expireAfterWrite(Duration.ofMinutes(1))
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * Notes one more, and says whether it may be.
	 * @param webhook the id of the webhook
	 * @return {@code false} if there were too many within a minute
	 */
	boolean takes(String webhook) {
		return this.minutes.get(webhook, (_) -> new AtomicInteger()).incrementAndGet() <= PER_MINUTE;
	}

}
