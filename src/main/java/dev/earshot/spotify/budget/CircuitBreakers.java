package dev.earshot.spotify.budget;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.core.Interval;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * Stops calls after a 429, because calls made meanwhile are believed to prolong it.
 * Guarded by {@link CallBudget}.
 */
class CircuitBreakers {

	static final Duration HALF_OPEN_INTERVAL = Duration.ofSeconds(5);

	static final Duration HALF_OPEN_WAIT = Duration.ofSeconds(3);

	private final CallBudgetStore store;

	private final InstantSource clock;

	private final Ticker ticker;

	private final Map<BreakerScope, Breaker> breakers = new HashMap<>();

	CircuitBreakers(CallBudgetStore store, InstantSource clock, Ticker ticker) {
		this.store = store;
		this.clock = clock;
		this.ticker = ticker;
		store.breakers().forEach((scope, stored) -> this.breakers.put(scope, breaker(scope, end(stored))));
	}

	/** Opens or extends a breaker as another node has. */
	void opened(BreakerScope scope, Interval told) {
		Breaker breaker = breaker(scope, end(told));
		this.breakers.merge(scope, breaker, Breaker::extendedTo);
	}

	/** Closes a breaker as another node has, unless it was extended meanwhile. */
	void closed(BreakerScope scope) {
		Instant now = this.clock.instant();
		this.breakers.computeIfPresent(scope, (_, breaker) -> breaker.until().isAfter(now) ? breaker : null);
	}

	/** Replaces what is known by what all nodes know. */
	void readAgain(Map<BreakerScope, Interval> stored) {
		List.copyOf(this.breakers.keySet())
			.stream()
			.filter((scope) -> !stored.containsKey(scope))
			.forEach(this::closed);
		stored.forEach(this::opened);
	}

	/** Returns which breakers would be half-opened by a call. */
	List<BreakerScope> due(EndpointFamily family) {
		Instant now = this.clock.instant();
		List<Breaker> covering = covering(family).toList();
		return covering.stream().allMatch((breaker) -> breaker.refusal(now) == null)
				? covering.stream().map(Breaker::scope).toList() : List.of();
	}

	// A breaker that opened in the future was stored before the clock was set back: its
	// full duration starts now.
	private Instant end(Interval stored) {
		Instant now = this.clock.instant();
		return now.isBefore(stored.start()) ? now.plus(Duration.between(stored.start(), stored.end())) : stored.end();
	}

	private Breaker breaker(BreakerScope scope, Instant until) {
		return new Breaker(scope, until, ticksAt(until), false);
	}

	private long ticksAt(Instant time) {
		return this.ticker.read() + Duration.between(this.clock.instant(), time).toNanos();
	}

	// Returns the longest of several refusals; null if the call may be made.
	@Nullable SpotifyRefusal refusal(EndpointFamily family) {
		Instant now = this.clock.instant();
		return covering(family).map((breaker) -> breaker.refusal(now))
			.filter(Objects::nonNull)
			.max(Comparator.comparing(SpotifyRefusal::until, Comparator.nullsFirst(Comparator.naturalOrder())))
			.orElse(null);
	}

	@Nullable Instant openUntil(EndpointFamily family) {
		Instant now = this.clock.instant();
		return covering(family).map(Breaker::until).filter(now::isBefore).max(Comparator.naturalOrder()).orElse(null);
	}

	private Stream<Breaker> covering(EndpointFamily family) {
		Instant now = this.clock.instant();
		long ticks = this.ticker.read();
		this.breakers.replaceAll((_, breaker) -> breaker.corrected(now, ticks));
		return this.breakers.values().stream().filter((breaker) -> breaker.scope().covers(family));
	}

	// Half-opens the breakers of a family for one call that tests whether Spotify accepts
	// calls again. Other calls are refused until its outcome is recorded.
	List<BreakerScope> halfOpen(EndpointFamily family) {
		List<BreakerScope> tested = covering(family).map(Breaker::scope).toList();
		tested.forEach((scope) -> this.breakers.computeIfPresent(scope, (_, breaker) -> breaker.withHalfOpen(true)));
		return tested;
	}

	// Opens or extends a breaker, and returns whether it was closed before.
	boolean open(BreakerScope scope, Instant until) {
		Breaker before = this.breakers.get(scope);
		Breaker breaker = (before != null) ? before.extendedTo(breaker(scope, until)) : breaker(scope, until);
		this.breakers.put(scope, breaker);
		save(breaker);
		return before == null;
	}

	// Closes breakers, unless Spotify has extended them meanwhile.
	void close(Collection<BreakerScope> scopes) {
		Instant now = this.clock.instant();
		for (BreakerScope scope : scopes) {
			Breaker left = this.breakers.computeIfPresent(scope,
					(_, breaker) -> breaker.until().isAfter(now) ? breaker.withHalfOpen(false) : null);
			if (left == null) {
				this.store.deleteBreaker(scope);
			}
		}
	}

	// Opens half-open breakers again for a moment, after a call that proved nothing.
	void retryLater(Collection<BreakerScope> scopes) {
		Instant next = this.clock.instant().plus(HALF_OPEN_INTERVAL);
		scopes.forEach((scope) -> this.breakers.computeIfPresent(scope, (_, breaker) -> {
			Breaker extended = breaker.withHalfOpen(false).extendedTo(breaker(scope, next));
			save(extended);
			return extended;
		}));
	}

	private void save(Breaker breaker) {
		this.store.saveBreaker(breaker.scope(), new Interval(this.clock.instant(), breaker.until()));
	}

	/**
	 * Ends by the system clock, which may be set, or by the ticks of a monotonic clock.
	 */
	private record Breaker(BreakerScope scope, Instant until, long ticks, boolean isHalfOpen) {

		private static final Duration TOLERANCE = Duration.ofSeconds(1);

		// Setting the system clock does not lengthen a breaker.
		Breaker corrected(Instant now, long ticks) {
			Instant end = now.plusNanos(this.ticks - ticks);
			return this.until.isAfter(end.plus(TOLERANCE)) ? new Breaker(this.scope, end, this.ticks, this.isHalfOpen)
					: this;
		}

		@Nullable SpotifyRefusal refusal(Instant now) {
			if (this.until.isAfter(now)) {
				return this.scope.refusal(this.until);
			}
			return this.isHalfOpen ? this.scope.refusal(now.plus(HALF_OPEN_WAIT)) : null;
		}

		Breaker extendedTo(Breaker other) {
			return other.until.isAfter(this.until) ? new Breaker(this.scope, other.until, other.ticks, this.isHalfOpen)
					: this;
		}

		Breaker withHalfOpen(boolean isHalfOpen) {
			return new Breaker(this.scope, this.until, this.ticks, isHalfOpen);
		}

	}

}
