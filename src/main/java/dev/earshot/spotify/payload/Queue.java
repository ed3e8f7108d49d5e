package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What comes next, tracks and episodes in their order.
 *
 * @param queue may be empty; Spotify tells about 20
 */
public record Queue(@Nullable List<Item> queue) {
}
