package dev.earshot.playback.reading;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.EpisodeItem;
import dev.earshot.spotify.payload.ExternalUrls;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Playlist;
import dev.earshot.spotify.payload.Show;
import dev.earshot.spotify.payload.TrackItem;
import org.jspecify.annotations.Nullable;

/**
 * Reads what was found from Spotify's payloads; what has no URI cannot be played and is
 * left out.
 */
final class FoundReading {

	private FoundReading() {
	}

	static @Nullable Found item(Item item) {
		return switch (item) {
			case TrackItem track -> track(track);
			case EpisodeItem episode -> episode(episode);
		};
	}

	static @Nullable Found track(TrackItem track) {
		return found(track.uri(), track.name(), track.externalUrls(), ItemReading.artists(track.artists()),
				ItemReading.artwork(track.album()), Boolean.TRUE.equals(track.explicit()));
	}

	static @Nullable Found episode(EpisodeItem episode) {
		Show show = episode.show();
		List<Link> by = (show != null) ? Stream.ofNullable(ItemReading.link(show.name(), show.externalUrls())).toList()
				: List.of();
		return found(episode.uri(), episode.name(), episode.externalUrls(), by, ItemReading.artwork(episode.images()),
				Boolean.TRUE.equals(episode.explicit()));
	}

	static @Nullable Found album(Album album) {
		return found(album.uri(), album.name(), album.externalUrls(), ItemReading.artists(album.artists()),
				ItemReading.artwork(album), false);
	}

	static @Nullable Found artist(Artist artist) {
		return found(artist.uri(), artist.name(), artist.externalUrls(), List.of(),
				ItemReading.artwork(artist.images()), false);
	}

	static @Nullable Found playlist(Playlist playlist) {
		String owner = (playlist.owner() != null) ? playlist.owner().displayName() : null;
		List<Link> by = (owner != null) ? List.of(new Link(owner, null)) : List.of();
		return found(playlist.uri(), playlist.name(), playlist.externalUrls(), by,
				ItemReading.artwork(playlist.images()), false);
	}

	private static @Nullable Found found(@Nullable String uri, @Nullable String title, @Nullable ExternalUrls urls,
			List<Link> by, @Nullable Artwork artwork, boolean explicit) {
		SpotifyUri name = ItemReading.uri(uri);
		String small = (artwork != null) ? artwork.small() : null;
		return (name != null)
				? new Found(name, Objects.requireNonNullElse(title, ""), ItemReading.url(urls), by, small, explicit)
				: null;
	}

}
