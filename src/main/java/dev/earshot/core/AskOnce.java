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
 * A cache of answers. A question is asked once for all who ask at the same time, its
 * answer is good for as long as the answer says, and an answer that is no longer good is
 * kept until the next one. A question that fails is asked again by the next caller, so a
 * failure to be remembered must be part of the answer.
 *
 * @param <K> what is asked
 * @param <V> what is answered
 */
public final class AskOnce<K, V> {

	private final AsyncCache<K, V> questions;

	private final Ticker ticker;

	private final Executor executor;

	/**
	 * Creates a cache that asks on virtual threads.
	 * @param room limits how many answers are kept, or how long after their last use
	 * @param ticker measures how long answers are good for
	 */
	public AskOnce(Caffeine<? super K, ? super V> room, Ticker ticker) {
		this(room, ticker, Thread::startVirtualThread);
	}

	public AskOnce(Caffeine<? super K, ? super V> room, Ticker ticker, Executor executor) {
		this.questions = room.ticker(ticker).executor(Runnable::run).buildAsync();
		this.ticker = ticker;
		this.executor = executor;
	}

	/**
	 * Asks unless there is a good answer, or the question is being asked.
	 * @param key what to ask
	 * @param question asks it
	 * @return completed with the answer, or exceptionally if the question fails;
	 * cancelling it concerns nobody else
	 */
	public CompletableFuture<V> get(K key, Question<V> question) {
		return get(key, question, (_) -> {
		});
	}

	/**
	 * Asks unless there is a good answer, or the question is being asked.
	 * @param key what to ask
	 * @param question asks it
	 * @param learned told of the answer once it is kept, unless it was forgotten
	 * meanwhile
	 * @return as {@link #get(Object, Question)}
	 */
	public CompletableFuture<V> get(K key, Question<V> question, Consumer<V> learned) {
		Asked<V> good = good(key);
		return ((good != null) ? good : ask(key, question, learned, this::isGood)).copy();
	}

	/**
	 * Asks unless that has been done lately.
	 * @param key what to ask
	 * @param age how long ago it may have been asked
	 * @param question asks it
	 * @return as {@link #get(Object, Question)}
	 */
	public CompletableFuture<V> getWithin(K key, Duration age, Question<V> question) {
		return ask(key, question, (_) -> {
		}, (asked) -> this.ticker.read() - asked.at <= age.toNanos()).copy();
	}

	private Asked<V> ask(K key, Question<V> question, Consumer<V> learned, Predicate<Asked<V>> isEnough) {
		Asked<V> mine = new Asked<>(this.ticker.read());
		CompletableFuture<V> asked = this.questions.asMap()
			.compute(key,
					(_, before) -> (before != null && isEnough.test(asked(before))) ? before : mine.after(before));
		if (asked == mine) {
			this.executor.execute(() -> answer(key, mine, question, learned));
		}
		return asked(asked);
	}

	private void answer(K key, Asked<V> mine, Question<V> question, Consumer<V> learned) {
		try {
			mine.answer(question.ask(mine.before), this.ticker.read());
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		if (mine.state() == State.SUCCESS && this.questions.getIfPresent(key) == mine) {
			learned.accept(mine.resultNow());
		}
	}

	/**
	 * Returns the answer that is good or on its way.
	 * @param key what was asked
	 * @return {@code null} if there is none
	 */
	public @Nullable CompletableFuture<V> find(K key) {
		Asked<V> good = good(key);
		return (good != null) ? good.copy() : null;
	}

	private @Nullable Asked<V> good(K key) {
		CompletableFuture<V> asked = this.questions.getIfPresent(key);
		return (asked != null && isGood(asked(asked))) ? asked(asked) : null;
	}

	private boolean isGood(Asked<V> asked) {
		return asked.isGood(this.ticker.read());
	}

	/**
	 * Returns the answer without asking.
	 * @param key what was asked
	 * @return {@code null} if there is none, or none that is good
	 */
	public @Nullable V fresh(K key) {
		Asked<V> good = good(key);
		return (good != null) ? good.getNow(null) : null;
	}

	/**
	 * Returns the last answer, good or not, without asking.
	 * @param key what was asked
	 * @return {@code null} if there is none
	 */
	public @Nullable V latest(K key) {
		CompletableFuture<V> asked = this.questions.getIfPresent(key);
		return (asked != null) ? asked(asked).latest() : null;
	}

	/**
	 * Keeps what was learned otherwise, also in place of an answer that is on its way.
	 * @param key what could be asked
	 * @param answer the answer
	 */
	public void put(K key, Answer<V> answer) {
		long now = this.ticker.read();
		Asked<V> asked = new Asked<>(now);
		asked.answer(answer, now);
		this.questions.put(key, asked);
	}

	/**
	 * Forgets answers, also those that are on their way.
	 * @param which tells by the key and the last answer
	 */
	public void forgetIf(BiPredicate<K, @Nullable V> which) {
		this.questions.asMap()
			.entrySet()
			.removeIf((asked) -> which.test(asked.getKey(), asked(asked.getValue()).latest()));
	}

	public void forget(K key) {
		this.questions.asMap().remove(key);
	}

	private static <V> Asked<V> asked(CompletableFuture<V> asked) {
		return (Asked<V>) asked;
	}

	/**
	 * Finds the answer.
	 *
	 * @param <V> what is answered
	 */
	@FunctionalInterface
	public interface Question<V> {

		/**
		 * Finds the answer.
		 * @param before the last answer; {@code null} if there is none
		 * @return the answer
		 */
		Answer<V> ask(@Nullable V before);

	}

	/**
	 * An answer.
	 *
	 * @param <V> what is answered
	 * @param value what is answered
	 * @param good how long until it is asked again
	 */
	public record Answer<V>(V value, Duration good) {
	}

	private static final class Asked<V> extends CompletableFuture<V> {

		private final long at;

		private @Nullable V before;

		private volatile long goodUntil;

		private Asked(long at) {
			this.at = at;
		}

		private Asked<V> after(@Nullable CompletableFuture<V> before) {
			this.before = (before != null) ? asked(before).latest() : null;
			return this;
		}

		private void answer(Answer<V> answer, long now) {
			this.goodUntil = now + answer.good().toNanos();
			complete(answer.value());
		}

		private boolean isGood(long now) {
			return !isDone() || (state() == State.SUCCESS && now - this.goodUntil < 0);
		}

		private @Nullable V latest() {
			return (state() == State.SUCCESS) ? resultNow() : this.before;
		}

	}

}
