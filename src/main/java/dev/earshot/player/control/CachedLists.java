package dev.earshot.player.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountDisconnected;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Keeps what was listed for a moment, and asks once for all who want it at the same time,
 * so that a page that is loaded again and again asks Spotify no more often.
 */
@Component
class CachedLists {

	private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

	private static final int MAX_ENTRIES = 1000;

	private final AskOnce<Key, CachedList> lists;

	CachedLists(Ticker ticker) {
		this.lists = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_ENTRIES), ticker);
	}

	/**
	 * What is listed.
	 * @param account for whom
	 * @param kind of what
	 * @param question to Spotify, asked unless it was just answered
	 * @return the answer, or the refusal
	 */
	CachedList get(AccountId account, Kind kind, Supplier<List<?>> question) {
		return this.lists.get(new Key(account, kind), (_) -> new Answer<>(CachedList.of(question), TIME_TO_LIVE))
			.join();
	}

	/**
	 * Says that it may be different now.
	 * @param account whose player was told to do something
	 */
	void invalidate(AccountId account) {
		this.lists.forgetIf((key, _) -> key.account().equals(account));
	}

	@EventListener
	void on(AccountDisconnected event) {
		invalidate(event.account());
	}

	/**
	 * What can be listed.
	 */
	enum Kind {

		/** What could play. */
		DEVICES,

		/** What comes next. */
		QUEUE

	}

	private record Key(AccountId account, Kind kind) {
	}

}
