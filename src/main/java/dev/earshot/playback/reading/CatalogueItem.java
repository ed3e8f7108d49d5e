package dev.earshot.playback.reading;

import java.util.List;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Link;
import org.jspecify.annotations.Nullable;

/**
 * Something in Spotify's catalogue that can be played.
 *
 * @param by who it is by, may be empty
 * @param artwork the address of a small picture
 */
public record CatalogueItem(SpotifyUri uri, String title, @Nullable String url, List<Link> by, @Nullable String artwork,
		boolean explicit) {

	public boolean single() {
		return this.uri.type().equals("track") || this.uri.type().equals("episode");
	}

}
