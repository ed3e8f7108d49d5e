package dev.earshot.playback.reading;

import java.util.List;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.RecentlyPlayed.Play;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads tracks, episodes and local files from Spotify's payloads.
 */
@Component
class ItemReader {

	private final ArtworkReader artworks;

	ItemReader(ArtworkReader artworks) {
		this.artworks = artworks;
	}

	@Nullable Titled titled(Item item, Progress progress) {
		String title = ItemNames.title(item);
		SpotifyUri uri = SpotifyUri.orNull(item.uri());
		String url = ItemNames.url(item.externalUrls());
		List<Link> by = ItemNames.by(item);
		Link album = ItemNames.album(item);
		Artwork artwork = this.artworks.of(item);
		boolean explicit = Boolean.TRUE.equals(item.explicit());
		if (title == null) {
			return null;
		}
		return switch (ItemKind.of(item)) {
			case TRACK -> new Playback.Track(uri, title, url, by, album, artwork, explicit, progress);
			case EPISODE -> new Playback.Episode(uri, title, url, by, album, artwork, explicit, progress);
			case LOCAL_FILE -> new Playback.LocalFile(uri, title, by, album, progress);
		};
	}

	@Nullable RecentPlay played(Play play) {
		Item item = play.track();
		String title = (item != null) ? ItemNames.title(item) : null;
		if (item == null || title == null || play.playedAt() == null) {
			return null;
		}
		Link album = ItemNames.album(item);
		Artwork artwork = this.artworks.of(item);
		return new RecentPlay(title, ItemNames.by(item), (album != null) ? album.name() : null,
				ItemNames.url(item.externalUrls()), (artwork != null) ? artwork.small() : null,
				Boolean.TRUE.equals(item.explicit()), play.playedAt());
	}

}
