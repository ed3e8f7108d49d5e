package dev.earshot.playback.reading;

import java.util.List;
import java.util.stream.Stream;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Playlist;
import dev.earshot.spotify.payload.Show;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads search results. Results without a URI cannot be played, and those without a name
 * cannot be chosen: both are left out.
 */
@Component
class CatalogueItemReader {

	private final ArtworkReader artworks;

	CatalogueItemReader(ArtworkReader artworks) {
		this.artworks = artworks;
	}

	@Nullable CatalogueItem item(Item item) {
		return found(item.uri(), ItemNames.title(item), item.externalUrls(), ItemNames.by(item), this.artworks.of(item),
				Boolean.TRUE.equals(item.explicit()));
	}

	@Nullable CatalogueItem album(Album album) {
		return found(album.uri(), album.name(), album.externalUrls(), ItemNames.artists(album.artists()),
				this.artworks.of(album.images()));
	}

	@Nullable CatalogueItem artist(Artist artist) {
		return found(artist.uri(), artist.name(), artist.externalUrls(), List.of(), this.artworks.of(artist.images()));
	}

	@Nullable CatalogueItem playlist(Playlist playlist) {
		String owner = (playlist.owner() != null) ? playlist.owner().displayName() : null;
		List<Link> by = Stream.ofNullable(ItemNames.link(owner, null)).toList();
		return found(playlist.uri(), playlist.name(), playlist.externalUrls(), by, this.artworks.of(playlist.images()));
	}

	@Nullable CatalogueItem show(Show show) {
		return found(show.uri(), show.name(), show.externalUrls(), List.of(), this.artworks.of(show.images()));
	}

	private static @Nullable CatalogueItem found(@Nullable String uri, @Nullable String title,
			@Nullable ExternalUrls urls, List<Link> by, @Nullable Artwork artwork) {
		return found(uri, title, urls, by, artwork, false);
	}

	private static @Nullable CatalogueItem found(@Nullable String uri, @Nullable String title,
			@Nullable ExternalUrls urls, List<Link> by, @Nullable Artwork artwork, boolean explicit) {
		SpotifyUri name = SpotifyUri.orNull(uri);
		String small = (artwork != null) ? artwork.small() : null;
		return (name != null && title != null && !title.isBlank())
				? new CatalogueItem(name, title, ItemNames.url(urls), by, small, explicit) : null;
	}

}
