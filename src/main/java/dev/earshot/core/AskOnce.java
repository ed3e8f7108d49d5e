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
 * A cache of answers. Callers at the same time share one question. Each answer says how
 * long it stays fresh, and a stale answer is kept until the next one arrives. After a
 * failure the next caller asks again, so a failure that should be remembered must be part
 * of the answer.
 *
 * @param <K> the type of the key
 * @param <V> the type of the answer
 */
public final class AskOnce<K, V> {

	private final AsyncCache<K, V> answers;

	private final Ticker ticker;

	private final Executor executor;

	/**
	 * Creates a cache that asks on virtual threads.
	 * @param limits the number of answers to keep, or how long to keep them
	 * @param ticker measures how long answers stay fresh
	 */
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
	 * @param key the key
	 * @param question asks, if necessary
	 * @return completed with the answer, or exceptionally if the question fails;
	 * cancelling it affects no other caller
	 */
	public CompletableFuture<V> get(K key, Question<V> question) {
		return get(key, question, (_) -> {
		});
	}

	/**
	 * Returns the fresh or pending answer, or asks.
	 * @param key the key
	 * @param question asks, if necessary
	 * @param listener called once the new answer is in the cache, unless it has been
	 * removed by then
	 * @return as {@link #get(Object, Question)}
	 */
	public CompletableFuture<V> get(K key, Question<V> question, Consumer<V> listener) {
		CachedAnswer<V> fresh = findFresh(key);
		return ((fresh != null) ? fresh : ask(key, question, listener, this::isFresh)).copy();
	}

	/**
	 * Returns the answer to a recent question, or asks.
	 * @param key the key
	 * @param age how long ago the question may have been asked
	 * @param question asks, if necessary
	 * @return as {@link #get(Object, Question)}
	 */
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

	/**
	 * Returns the fresh or pending answer without asking.
	 * @param key the key
	 * @return {@code null} if there is none
	 */
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

	/**
	 * Returns the answer without asking or waiting.
	 * @param key the key
	 * @return {@code null} if there is no fresh answer
	 */
	public @Nullable V fresh(K key) {
		CachedAnswer<V> fresh = findFresh(key);
		return (fresh != null) ? fresh.getNow(null) : null;
	}

	/**
	 * Returns the last answer, fresh or stale, without asking or waiting.
	 * @param key the key
	 * @return {@code null} if there is none
	 */
	public @Nullable V latest(K key) {
		CompletableFuture<V> answer = this.answers.getIfPresent(key);
		return (answer != null) ? CachedAnswer.of(answer).latest() : null;
	}

	/**
	 * Stores an answer that was learned without asking. It replaces a pending one.
	 * @param key the key
	 * @param answer the answer
	 */
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

	/**
	 * Finds an answer.
	 *
	 * @param <V> the type of the answer
	 */
	@FunctionalInterface
	public interface Question<V> {

		/**
		 * Finds the answer.
		 * @param previous the last answer; {@code null} if there is none
		 * @return the answer
		 */
		Answer<V> ask(@Nullable V previous);

	}

	/**
	 * An answer and how long it can be used.
	 *
	 * @param <V> the type of the answer
	 * @param value the answer itself
	 * @param freshFor how long until it has to be asked for again
	 */
	public record Answer<V>(V value, Duration freshFor) {
	}

}
