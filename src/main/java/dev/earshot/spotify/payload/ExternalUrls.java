package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;

/**
 * Links to an item: its page at open.spotify.com, absent for local files.
 */
public record ExternalUrls(@Nullable String spotify) {
}
