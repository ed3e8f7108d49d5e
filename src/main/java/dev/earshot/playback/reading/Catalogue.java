package dev.earshot.playback.reading;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyCatalogue;
import dev.earshot.spotify.SpotifyQueue;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.SpotifySearch;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PagingObject;
import dev.earshot.spotify.payload.SearchResults;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Finds items in Spotify's catalogue.
 */
@Component
public class Catalogue {

	private static final int OF_EACH_KIND = 10;

	// Spotify's answers to an unknown ID.
	private static final Set<Integer> UNKNOWN = Set.of(HttpStatus.BAD_REQUEST.value(), HttpStatus.NOT_FOUND.value());

	private final SpotifySearch search;

	private final SpotifyQueue queue;

	private final SpotifyCatalogue catalogue;

	private final CatalogueItemReader reader;

	Catalogue(SpotifySearch search, SpotifyQueue queue, SpotifyCatalogue catalogue, CatalogueItemReader reader) {
		this.search = search;
		this.queue = queue;
		this.catalogue = catalogue;
		this.reader = reader;
	}

	/** Returns what plays next, in order. */
	public List<CatalogueItem> queue(AccountId account) {
		List<Item> items = Objects.requireNonNullElse(this.queue.queue(account).queue(), List.of());
		return read(items, this.reader::item).toList();
	}

	/**
	 * Searches for tracks first, then albums, artists, playlists and episodes, up to ten
	 * of each.
	 */
	public List<CatalogueItem> search(AccountId account, String words) {
		SearchResults results = this.search.search(account, words, OF_EACH_KIND);
		return Stream
			.of(page("track", results.tracks(), this.reader::item), page("album", results.albums(), this.reader::album),
					page("artist", results.artists(), this.reader::artist),
					page("playlist", results.playlists(), this.reader::playlist),
					page("episode", results.episodes(), this.reader::item))
			.flatMap(Function.identity())
			.toList();
	}

	// Leaves out what is listed under another kind.
	private static <T> Stream<CatalogueItem> page(String kind, @Nullable PagingObject<T> page,
			Function<T, @Nullable CatalogueItem> reading) {
		return (page != null && page.items() != null)
				? read(page.items(), reading).filter((item) -> item.uri().type().equals(kind)) : Stream.empty();
	}

	private static <T> Stream<CatalogueItem> read(List<T> items, Function<T, @Nullable CatalogueItem> reading) {
		return items.stream().map(reading).flatMap(Stream::ofNullable);
	}

	/**
	 * Finds a track, episode, album, artist, playlist or show; empty if Spotify does not
	 * know it.
	 */
	public List<CatalogueItem> find(AccountId account, SpotifyUri uri) {
		try {
			return Stream.ofNullable(lookUp(account, uri)).toList();
		}
		catch (SpotifyRefused ex) {
			if (isUnknown(ex.refusal())) {
				return List.of();
			}
			throw ex;
		}
	}

	static boolean isUnknown(SpotifyRefusal refusal) {
		return refusal instanceof Unexpected(int status) && UNKNOWN.contains(status);
	}

	private @Nullable CatalogueItem lookUp(AccountId account, SpotifyUri uri) {
		String id = uri.id();
		return switch (uri.type()) {
			case "track" -> this.reader.item(this.catalogue.track(account, CallPriority.LIVE, id));
			case "episode" -> this.reader.item(this.catalogue.episode(account, CallPriority.LIVE, id));
			case "album" -> this.reader.album(this.catalogue.album(account, CallPriority.LIVE, id));
			case "artist" -> this.reader.artist(this.catalogue.artist(account, CallPriority.LIVE, id));
			case "playlist" -> this.reader.playlist(this.catalogue.playlist(account, CallPriority.LIVE, id));
			case "show" -> this.reader.show(this.catalogue.show(account, CallPriority.LIVE, id));
			default -> null;
		};
	}

}
