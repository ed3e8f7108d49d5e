package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A part of a list, in Spotify's order, as every endpoint of lists returns it.
 */
public record PagingObject<T>(@Nullable List<T> items) {
}
