package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * Something at Spotify by its name, and where to look at it.
 *
 * @param name as Spotify delivers it
 * @param url an https address, or {@code null} if it has no page
 */
public record Link(String name, @Nullable String url) {
}
