package dev.earshot.player.top;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import dev.earshot.account.AccountData;
import dev.earshot.core.AccountId;
import dev.earshot.core.AskOnce;
import dev.earshot.playback.reading.CatalogueItem;
import dev.earshot.playback.reading.TimeRange;
import dev.earshot.playback.reading.TopItemReader;
import dev.earshot.player.lists.CachedList;

import org.springframework.stereotype.Component;

/**
 * The top artists and tracks of each account, loaded from Spotify at most once an hour:
 * the ranking changes about once a day.
 */
@Component
class TopItems implements AccountData {

	private static final Duration TIME_TO_LIVE = Duration.ofHours(1);

	private static final int MAX_ENTRIES = 1000;

	private final TopItemReader reader;

	private final AskOnce<Key, CachedList<CatalogueItem>> lists;

	TopItems(TopItemReader reader, Ticker ticker) {
		this.reader = reader;
		this.lists = new AskOnce<>(Caffeine.newBuilder().maximumSize(MAX_ENTRIES), ticker);
	}

	CompletableFuture<CachedList<CatalogueItem>> of(AccountId account, Kind kind, TimeRange range) {
		Key key = new Key(account, kind, range);
		return this.lists.get(key, (before) -> CachedList.answer(before, () -> read(key), TIME_TO_LIVE));
	}

	private List<CatalogueItem> read(Key key) {
		return switch (key.kind()) {
			case ARTISTS -> this.reader.artists(key.account(), key.range());
			case TRACKS -> this.reader.tracks(key.account(), key.range());
		};
	}

	@Override
	public void forget(AccountId account) {
		this.lists.forgetIf((key, _) -> key.account().equals(account));
	}

	enum Kind {

		ARTISTS,

		TRACKS

	}

	private record Key(AccountId account, Kind kind, TimeRange range) {
	}

}
