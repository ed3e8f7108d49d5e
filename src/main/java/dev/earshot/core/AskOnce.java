package dev.earshot.core;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Future.State;
import java.util.function.BiPredicate;
import java.util.function.Consumer;
import java.util.function.Predicate;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import org.jspecify.annotations.Nullable;

/**
 * A cache of answers. Callers at the same time share one question, and cancelling the
 * future of one affects no other. Only the methods that take a question ask, and none
 * waits. Each answer says how long it stays fresh, and a stale answer is kept until the
 * next one arrives. After a failure the next caller asks again, so a failure that should
 * be remembered must be part of the answer.
 */
public final class AskOnce<K, V> {

	private final AsyncCache<K, V> answers;

	private final Ticker ticker;

	private final Executor executor;

	public AskOnce(Caffeine<? super K, ? super V> limits, Ticker ticker) {
		this(limits, ticker, Thread::startVirtualThread);
	}

	public AskOnce(Caffeine<? super K, ? super V> limits, Ticker ticker, Executor executor) {
		this.answers = limits.ticker(ticker).executor(Runnable::run).buildAsync();
		this.ticker = ticker;
		this.executor = executor;
	}

	/**
	 * Returns the fresh or pending answer, or asks.
	 * @param question asks, if necessary
	 * @return completed with the answer, or exceptionally if the question fails
	 */
	public CompletableFuture<V> get(K key, Question<V> question) {
		return get(key, question, (_) -> {
		});
	}

	// Calls the listener once the new answer is cached, unless it was removed by then.
	public CompletableFuture<V> get(K key, Question<V> question, Consumer<V> listener) {
		CachedAnswer<V> fresh = findFresh(key);
		return ((fresh != null) ? fresh : ask(key, question, listener, this::isFresh)).copy();
	}

	// The age is that of the question, so a stale answer may be returned.
	public CompletableFuture<V> getWithin(K key, Duration age, Question<V> question) {
		return ask(key, question, (_) -> {
		}, (answer) -> answer.wasAskedWithin(age, this.ticker.read())).copy();
	}

	private CachedAnswer<V> ask(K key, Question<V> question, Consumer<V> listener,
			Predicate<CachedAnswer<V>> isSufficient) {
		CachedAnswer<V> next = new CachedAnswer<>(this.ticker.read());
		CompletableFuture<V> current = this.answers.asMap()
			.compute(key, (_, before) -> (before != null && isSufficient.test(CachedAnswer.of(before))) ? before
					: next.after(before));
		if (current == next) {
			this.executor.execute(() -> complete(key, next, question, listener));
		}
		return CachedAnswer.of(current);
	}

	private void complete(K key, CachedAnswer<V> answer, Question<V> question, Consumer<V> listener) {
		try {
			answer.complete(question.ask(answer.previous()), this.ticker.read());
		}
		catch (RuntimeException | Error ex) {
			answer.completeExceptionally(ex);
		}
		if (answer.state() == State.SUCCESS && this.answers.getIfPresent(key) == answer) {
			listener.accept(answer.resultNow());
		}
	}

	public @Nullable CompletableFuture<V> find(K key) {
		CachedAnswer<V> fresh = findFresh(key);
		return (fresh != null) ? fresh.copy() : null;
	}

	private @Nullable CachedAnswer<V> findFresh(K key) {
		CompletableFuture<V> answer = this.answers.getIfPresent(key);
		return (answer != null && isFresh(CachedAnswer.of(answer))) ? CachedAnswer.of(answer) : null;
	}

	private boolean isFresh(CachedAnswer<V> answer) {
		return answer.isFresh(this.ticker.read());
	}

	public @Nullable V fresh(K key) {
		CachedAnswer<V> fresh = findFresh(key);
		return (fresh != null) ? fresh.getNow(null) : null;
	}

	// Also returns a stale answer.
	public @Nullable V latest(K key) {
		CompletableFuture<V> answer = this.answers.getIfPresent(key);
		return (answer != null) ? CachedAnswer.of(answer).latest() : null;
	}

	// Stores an answer that was learned without asking. It replaces a pending one.
	public void put(K key, Answer<V> answer) {
		long now = this.ticker.read();
		CachedAnswer<V> stored = new CachedAnswer<>(now);
		stored.complete(answer, now);
		this.answers.put(key, stored);
	}

	/**
	 * Removes answers, including pending ones.
	 * @param filter receives the key and the latest answer
	 */
	public void forgetIf(BiPredicate<K, @Nullable V> filter) {
		this.answers.asMap()
			.entrySet()
			.removeIf((entry) -> filter.test(entry.getKey(), CachedAnswer.of(entry.getValue()).latest()));
	}

	public void forget(K key) {
		this.answers.asMap().remove(key);
	}

	/** Asks, given the last answer. */
	@FunctionalInterface
	public interface Question<V> {

		Answer<V> ask(@Nullable V previous);

	}

	/** An answer, and how long until it has to be asked for again. */
	public record Answer<V>(V value, Duration freshFor) {
	}

}
