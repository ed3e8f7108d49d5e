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
 * Limits how often each of many may do something within a while, which begins with the
 * first time. It remembers no more than a few thousand of them.
 */
public final class RateLimiter {

	private static final int MAX_KEYS = 10_000;

	private final int most;

	private final Duration window;

	private final InstantSource clock;

	private final Cache<String, Window> windows;

	/**
	 * Creates a limiter.
	 * @param most how often each of them may do it within the window
	 * @param window how long until they may do it again
	 * @param clock the time
	 */
	public RateLimiter(int most, Duration window, InstantSource clock) {
		this.most = most;
		this.window = window;
		this.clock = clock;
		this.windows = Caffeine.newBuilder().maximumSize(MAX_KEYS).expireAfterWrite(window).build();
	}

	/**
	 * Notes one more time, and says whether these are too many.
	 * @param who does it
	 * @return how long to wait until it may be done again; empty if it may be done now
	 */
	public Optional<Duration> attempt(String who) {
		Window window = this.windows.asMap().compute(who, (_, before) -> next(before));
		return (window.times > this.most) ? Optional.of(Duration.between(window.last, window.lasts.end()))
				: Optional.empty();
	}

	// The time is read while nobody else counts: whoever read it before the window began
	// would begin another.
	private Window next(@Nullable Window before) {
		Instant now = this.clock.instant();
		return (before != null && before.lasts.contains(now)) ? new Window(before.lasts, now, before.times + 1)
				: new Window(Interval.of(now, this.window), now, 1);
	}

	private record Window(Interval lasts, Instant last, int times) {
	}

}
