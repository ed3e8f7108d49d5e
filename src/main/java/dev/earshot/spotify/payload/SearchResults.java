package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Search results by type.
 */
public record SearchResults(@Nullable Page<Item> tracks, @Nullable Page<Artist> artists, @Nullable Page<Album> albums,
		@Nullable Page<Playlist> playlists, @Nullable Page<Item> episodes) {

	public record Page<T>(@Nullable List<T> items) {
	}

}
