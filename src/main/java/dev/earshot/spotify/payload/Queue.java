package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * {@code GET /me/player/queue}: tracks and episodes, about 20 at most.
 */
public record Queue(@Nullable List<Item> queue) {
}
