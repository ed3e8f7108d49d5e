package dev.earshot.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.earshot.core.Interval;
import org.jspecify.annotations.Nullable;

/**
 * Limits the attempts of each key within a window, which begins with the first attempt.
 * It keeps the windows of up to 10,000 keys.
 */
public final class RateLimiter {

	private static final int MAX_KEYS = 10_000;

	private final int max;

	private final Duration window;

	private final InstantSource clock;

	private final Cache<String, Window> windows;

	public RateLimiter(int max, Duration window, InstantSource clock) {
		this.max = max;
		this.window = window;
		this.clock = clock;
		this.windows = Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(window).build();
	}

	/** Counts an attempt. Returns how long to wait; empty if it is allowed. */
	public Optional<Duration> attempt(String key) {
		Window window = this.windows.asMap().compute(key, (_, before) -> next(before));
		return (window.attempts > this.max) ? Optional.of(Duration.between(window.last, window.interval.end()))
				: Optional.empty();
	}

	/** Counts an attempt. Returns whether it is allowed. */
	public boolean allows(String key) {
		return attempt(key).isEmpty();
	}

	// Reads the clock within the atomic update: an earlier time would lie before the
	// window and begin another one.
	private Window next(@Nullable Window before) {
		Instant now = this.clock.instant();
		return (before != null && before.interval.contains(now)) ? new Window(before.interval, now, before.attempts + 1)
				: new Window(Interval.of(now, this.window), now, 1);
	}

	private record Window(Interval interval, Instant last, int attempts) {
	}

}
