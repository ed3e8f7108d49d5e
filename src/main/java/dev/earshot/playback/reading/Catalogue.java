package dev.earshot.playback.reading;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.SpotifyQueue;
import dev.earshot.spotify.SpotifySearch;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.SearchResults;
import dev.earshot.spotify.payload.SearchResults.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Asks Spotify for things to play and says the answer in the words of this module.
 */
@Component
public class Catalogue {

	private static final int OF_EACH_KIND = 10;

	private final SpotifySearch search;

	private final SpotifyQueue queue;

	Catalogue(SpotifySearch search, SpotifyQueue queue) {
		this.search = search;
		this.queue = queue;
	}

	/**
	 * What comes next.
	 * @param account whose queue
	 * @return in the order of play, may be empty
	 */
	public List<Found> queue(AccountId account) {
		List<@Nullable Item> items = Objects.requireNonNullElse(this.queue.queue(account).queue(), List.of());
		return read(items, FoundReading::item).toList();
	}

	/**
	 * What fits some words.
	 * @param account who asks
	 * @param words what to look for
	 * @return tracks first, then albums, artists, playlists and episodes, ten of each at
	 * most
	 */
	public List<Found> search(AccountId account, String words) {
		SearchResults results = this.search.search(account, words, OF_EACH_KIND);
		return Stream
			.of(page(results.tracks(), FoundReading::track), page(results.albums(), FoundReading::album),
					page(results.artists(), FoundReading::artist), page(results.playlists(), FoundReading::playlist),
					page(results.episodes(), FoundReading::episode))
			.flatMap(Function.identity())
			.toList();
	}

	private static <T> Stream<Found> page(@Nullable Page<T> page, Function<T, @Nullable Found> reading) {
		return (page != null && page.items() != null) ? read(page.items(), reading) : Stream.empty();
	}

	private static <T> Stream<Found> read(List<@Nullable T> items, Function<T, @Nullable Found> reading) {
		return items.stream().flatMap(Stream::ofNullable).map(reading).flatMap(Stream::ofNullable);
	}

}
