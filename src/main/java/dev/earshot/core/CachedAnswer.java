package dev.earshot.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.earshot.core.AskOnce.Answer;
import org.jspecify.annotations.Nullable;

/**
 * A pending, fresh, stale or failed answer; all times are nanoseconds of a ticker.
 */
final class CachedAnswer<V> extends CompletableFuture<V> {

	private final long askedAt;

	private @Nullable V previous;

	private volatile long freshUntil;

	CachedAnswer(long askedAt) {
		this.askedAt = askedAt;
	}

	static <V> CachedAnswer<V> of(CompletableFuture<V> future) {
		return (CachedAnswer<V>) future;
	}

	CachedAnswer<V> after(@Nullable CompletableFuture<V> before) {
		this.previous = (before != null) ? of(before).latest() : null;
		return this;
	}

	@Nullable V previous() {
		return this.previous;
	}

	void complete(Answer<V> answer, long now) {
		this.freshUntil = now + answer.freshFor().toNanos();
		complete(answer.value());
	}

	boolean wasAskedWithin(Duration age, long now) {
		return now - this.askedAt <= age.toNanos();
	}

	boolean isFresh(long now) {
		return !isDone() || (state() == State.SUCCESS && now - this.freshUntil < 0);
	}

	// Returns the last success; null if no question has succeeded yet.
	@Nullable V latest() {
		return (state() == State.SUCCESS) ? resultNow() : this.previous;
	}

}
