package dev.earshot.player.control;

import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.core.AskOnce.Answer;
import dev.earshot.player.lists.CachedList;

import org.springframework.stereotype.Component;

/**
 * Caches lists for a moment, and loads each once for all concurrent requests, so that
 * reloading a page does not mean more calls to Spotify.
 */
@Component
class CachedLists implements AccountData {

	private static final Duration TIME_TO_LIVE = Duration.ofSeconds(3);

	private static final int MAX_ENTRIES = 1000;

	private final AskOnce<Key, CachedList<?>> lists;

	CachedLists(Ticker ticker) {
		this.lists = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_ENTRIES), ticker);
	}

	<T> CachedList<?> get(AccountId account, Kind kind, Supplier<List<T>> query) {
		return this.lists.get(new Key(account, kind), (_) -> new Answer<>(CachedList.of(query), TIME_TO_LIVE)).join();
	}

	// Drops the lists of an account after a command.
	void invalidate(AccountId account) {
		this.lists.forgetIf((key, _) -> key.account().equals(account));
	}

	@Override
	public void forget(AccountId account) {
		invalidate(account);
	}

	enum Kind {

		DEVICES,

		QUEUE

	}

	private record Key(AccountId account, Kind kind) {
	}

}
