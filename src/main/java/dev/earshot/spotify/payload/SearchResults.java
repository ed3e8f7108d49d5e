package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What was found, by kind.
 */
public record SearchResults(@Nullable Page<Item> tracks, @Nullable Page<Artist> artists, @Nullable Page<Album> albums,
		@Nullable Page<Playlist> playlists, @Nullable Page<Item> episodes) {

	/**
	 * The first of those found.
	 *
	 * @param <T> the kind
	 */
	public record Page<T>(@Nullable List<T> items) {
	}

}
