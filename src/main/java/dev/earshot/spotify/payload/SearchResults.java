package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * Search results by type.
 */
public record SearchResults(@Nullable PagingObject<Item> tracks, @Nullable PagingObject<Artist> artists,
		@Nullable PagingObject<Album> albums, @Nullable PagingObject<Playlist> playlists,
		@Nullable PagingObject<Item> episodes) {
}
