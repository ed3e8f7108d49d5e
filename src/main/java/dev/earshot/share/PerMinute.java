package dev.earshot.share;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * A limit of how often each of many may do something within a minute. It remembers no
 * more than a few thousand of them.
 */
public final class PerMinute {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final int MOST_REMEMBERED = 10_000;

	private final int most;

	private final InstantSource clock;

	private final Cache<String, Minute> minutes;

	public PerMinute(int most, InstantSource clock) {
		this.most = most;
		this.clock = clock;
		this.minutes = Caffeine.newBuilder()
			.maximumSize(MOST_REMEMBERED)
			.expireAfterWrite(MINUTE)
			.ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
			.build();
	}

	/**
	 * Notes one more time, and says whether these are too many.
	 * @param who does it
	 * @return how long to wait until it may be done again; empty if it may be done now
	 */
	public Optional<Duration> tooMany(String who) {
		Minute minute = this.minutes.get(who, (_) -> new Minute(this.clock.instant(), new AtomicInteger()));
		return (minute.times.incrementAndGet() > this.most)
				? Optional.of(Duration.between(this.clock.instant(), minute.since.plus(MINUTE))) : Optional.empty();
	}

	private record Minute(Instant since, AtomicInteger times) {
	}

}
