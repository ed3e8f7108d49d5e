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
 * What Spotify does not want to hear of, and until when: calls made in spite of a 429 are
 * believed to prolong it. A block outlives a restart, and when its time is over one call
 * alone finds out whether it is. {@link CallBudget} guards it.
 */
class CircuitBreakers {

	static final Duration HALF_OPEN_INTERVAL = Duration.ofSeconds(5);

	static final Duration HALF_OPEN_WAIT = Duration.ofSeconds(3);

	private final CallBudgetStore store;

	private final InstantSource clock;

	private final Ticker ticker;

	private final Map<BreakerScope, Block> breakers = new HashMap<>();

	CircuitBreakers(CallBudgetStore store, InstantSource clock, Ticker ticker) {
		this.store = store;
		this.clock = clock;
		this.ticker = ticker;
		store.breakers().forEach((scope, told) -> this.breakers.put(scope, breaker(scope, end(told))));
	}

	// A block that was told in the future was told before the clock was set back. It
	// lasts as long as it was told to last, from now on.
	private Instant end(Interval told) {
		Instant now = this.clock.instant();
		return now.isBefore(told.start()) ? now.plus(Duration.between(told.start(), told.end())) : told.end();
	}

	private Block breaker(BreakerScope scope, Instant until) {
		return new Block(scope, until, ticksAt(until), false);
	}

	private long ticksAt(Instant time) {
		return this.ticker.read() + Duration.between(this.clock.instant(), time).toNanos();
	}

	/**
	 * The refusal that holds for a family, the longest of several.
	 * @param family where a call is about to go
	 * @return {@code null} if the call may be made
	 */
	@Nullable SpotifyRefusal refusal(EndpointFamily family) {
		Instant now = this.clock.instant();
		return covering(family).map((block) -> block.refusal(now))
			.filter(Objects::nonNull)
			.max(Comparator.comparing(SpotifyRefusal::until, Comparator.nullsFirst(Comparator.naturalOrder())))
			.orElse(null);
	}

	@Nullable Instant openUntil(EndpointFamily family) {
		Instant now = this.clock.instant();
		return covering(family).map(Block::until).filter(now::isBefore).max(Comparator.naturalOrder()).orElse(null);
	}

	private Stream<Block> covering(EndpointFamily family) {
		Instant now = this.clock.instant();
		long ticks = this.ticker.read();
		this.breakers.replaceAll((_, block) -> block.corrected(now, ticks));
		return this.breakers.values().stream().filter((block) -> block.scope().covers(family));
	}

	/**
	 * Lets a call find out about every block that stood in its way. All others are
	 * refused until it is told what came of it.
	 * @param family where the call goes; nothing may hold for it any more
	 * @return what the call finds out about, nothing for an ordinary call
	 */
	List<BreakerScope> halfOpen(EndpointFamily family) {
		List<BreakerScope> due = covering(family).map(Block::scope).toList();
		due.forEach((scope) -> this.breakers.computeIfPresent(scope, (_, block) -> block.withHalfOpen(true)));
		return due;
	}

	/**
	 * Stores a block, or makes one longer.
	 * @param scope what is blocked
	 * @param until the end as Spotify told it
	 * @return whether it was open until now
	 */
	boolean open(BreakerScope scope, Instant until) {
		Block before = this.breakers.get(scope);
		Block block = (before != null) ? before.extendedTo(breaker(scope, until)) : breaker(scope, until);
		this.breakers.put(scope, block);
		this.store.saveBreaker(scope, new Interval(this.clock.instant(), block.until()));
		return before == null;
	}

	/**
	 * Lifts blocks, unless Spotify has made them longer while the probe was under way.
	 * @param scopes what a probe found open
	 */
	void close(Collection<BreakerScope> scopes) {
		Instant now = this.clock.instant();
		for (BreakerScope scope : scopes) {
			Block left = this.breakers.computeIfPresent(scope,
					(_, block) -> block.until().isAfter(now) ? block.withHalfOpen(false) : null);
			if (left == null) {
				this.store.deleteBreaker(scope);
			}
		}
	}

	/**
	 * Ends probes that found out nothing, so that another is made a little later.
	 * @param scopes what they were to find out about
	 */
	void retryLater(Collection<BreakerScope> scopes) {
		Instant next = this.clock.instant().plus(HALF_OPEN_INTERVAL);
		scopes.forEach((scope) -> this.breakers.computeIfPresent(scope,
				(_, block) -> block.withHalfOpen(false).extendedTo(breaker(scope, next))));
	}

	/**
	 * A block by two clocks.
	 *
	 * @param scope what is blocked
	 * @param until the end, as people are told it
	 * @param ticks the same by a clock that nobody sets
	 * @param isProbed whether a call finds out if it is over
	 */
	private record Block(BreakerScope scope, Instant until, long ticks, boolean isHalfOpen) {

		private static final Duration TOLERANCE = Duration.ofSeconds(1);

		// Ends no later than it was told to, however the other clock has been set.
		Block corrected(Instant now, long ticks) {
			Instant end = now.plusNanos(this.ticks - ticks);
			return this.until.isAfter(end.plus(TOLERANCE)) ? new Block(this.scope, end, this.ticks, this.isHalfOpen)
					: this;
		}

		@Nullable SpotifyRefusal refusal(Instant now) {
			if (this.until.isAfter(now)) {
				return this.scope.refusal(this.until);
			}
			return this.isHalfOpen ? this.scope.refusal(now.plus(HALF_OPEN_WAIT)) : null;
		}

		Block extendedTo(Block other) {
			return other.until.isAfter(this.until) ? new Block(this.scope, other.until, other.ticks, this.isHalfOpen)
					: this;
		}

		Block withHalfOpen(boolean isProbed) {
			return new Block(this.scope, this.until, this.ticks, isProbed);
		}

	}

}
