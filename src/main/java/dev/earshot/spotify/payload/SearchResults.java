package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found, by kind. Spotify is known to leave holes in its lists.
 */
public record SearchResults(@Nullable Page<TrackItem> tracks, @Nullable Page<Artist> artists,
		@Nullable Page<Album> albums, @Nullable Page<Playlist> playlists, @Nullable Page<EpisodeItem> episodes) {

	/**
	 * The first of those found.
	 *
	 * @param <T> the kind
	 */
	public record Page<T>(@Nullable List<@Nullable T> items) {
	}

}
