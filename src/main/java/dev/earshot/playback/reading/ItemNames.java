package dev.earshot.playback.reading;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import dev.earshot.core.SpotifyUrl;
import dev.earshot.playback.Link;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.Audiobook;
import dev.earshot.spotify.payload.Audiobook.Author;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Show;
import org.jspecify.annotations.Nullable;

/**
 * Reads the names in an item of any kind.
 */
final class ItemNames {

	private ItemNames() {
	}

	// A local file without a title is named after its album or artist.
	static @Nullable String title(Item item) {
		return Stream.of(one(item.name(), null), Stream.ofNullable(album(item)), by(item).stream())
			.flatMap(Function.identity())
			.map(Link::name)
			.findFirst()
			.orElse(null);
	}

	static @Nullable Link album(Item item) {
		Album album = item.album();
		return (album != null) ? link(album.name(), album.externalUrls()) : null;
	}

	// The show or book it belongs to, then authors and artists.
	static List<Link> by(Item item) {
		return Stream.of(show(item.show()), book(item.audiobook()), all(item.artists()))
			.flatMap(Function.identity())
			.distinct()
			.toList();
	}

	private static Stream<Link> show(@Nullable Show show) {
		return (show != null) ? one(show.name(), show.externalUrls()) : Stream.empty();
	}

	private static Stream<Link> book(@Nullable Audiobook book) {
		return (book != null) ? Stream.concat(one(book.name(), book.externalUrls()), authors(book.authors()))
				: Stream.empty();
	}

	private static Stream<Link> authors(@Nullable List<Author> authors) {
		return (authors != null) ? authors.stream().flatMap((author) -> one(author.name(), null)) : Stream.empty();
	}

	private static Stream<Link> all(@Nullable List<Artist> artists) {
		return (artists != null) ? artists.stream().flatMap((artist) -> one(artist.name(), artist.externalUrls()))
				: Stream.empty();
	}

	static List<Link> artists(@Nullable List<Artist> artists) {
		return all(artists).distinct().toList();
	}

	private static Stream<Link> one(@Nullable String name, @Nullable ExternalUrls urls) {
		return Stream.ofNullable(link(name, urls));
	}

	static @Nullable Link link(@Nullable String name, @Nullable ExternalUrls urls) {
		return (name != null && !name.isBlank()) ? new Link(name, url(urls)) : null;
	}

	static @Nullable String url(@Nullable ExternalUrls urls) {
		return (urls != null) ? SpotifyUrl.orNull(urls.spotify()) : null;
	}

}
