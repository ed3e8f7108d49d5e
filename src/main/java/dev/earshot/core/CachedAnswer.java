package dev.earshot.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import dev.earshot.core.AskOnce.Answer;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a question of {@link AskOnce}: pending, fresh, stale or failed. All times
 * are nanoseconds of a ticker.
 *
 * @param <V> the type of the answer
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

	// Tells whether the answer needs no new question.
	boolean isFresh(long now) {
		return !isDone() || (state() == State.SUCCESS && now - this.freshUntil < 0);
	}

	// Returns this answer, or the one before it unless this one has succeeded; null if no
	// question has succeeded yet.
	@Nullable V latest() {
		return (state() == State.SUCCESS) ? resultNow() : this.previous;
	}

}
