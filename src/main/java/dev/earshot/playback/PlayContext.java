package dev.earshot.playback;

import dev.earshot.core.SpotifyUri;
import org.jspecify.annotations.Nullable;

/**
 * What an item is played from.
 *
 * @param kind {@code playlist}, {@code album}, {@code artist}, {@code show},
 * {@code collection} (Liked Songs) or {@code other}
 * @param name {@code null} for Liked Songs and while it is not known
 */
public record PlayContext(String kind, @Nullable SpotifyUri uri, @Nullable String name, @Nullable String url) {
}
