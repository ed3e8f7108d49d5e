package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer to {@code GET /playlists/{id}}, as far as its name is asked for.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Playlist(@Nullable String name, @Nullable String uri, @Nullable ExternalUrls externalUrls) {
}
