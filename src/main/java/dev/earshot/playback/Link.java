package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * A name at Spotify with its page.
 *
 * @param name as Spotify returns it
 * @param url an https address; {@code null} if there is no page
 */
public record Link(String name, @Nullable String url) {
}
