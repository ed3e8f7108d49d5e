package dev.earshot.playback.reading;

import java.time.Instant;
import java.util.List;

import dev.earshot.playback.Link;
import org.jspecify.annotations.Nullable;

/**
 * A play of the last hours, as Spotify returns it.
 *
 * @param artwork the address of a small picture
 */
public record RecentPlay(String title, List<Link> artists, @Nullable String album, @Nullable String url,
		@Nullable String artwork, boolean explicit, Instant playedAt) {
}
