package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What items are played from.
 *
 * @param type such as {@code album}, {@code playlist} or {@code collection} (Liked Songs)
 * @param uri for playlists perhaps the old form {@code spotify:user:name:playlist:id}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Context(@Nullable String type, @Nullable String uri, @Nullable ExternalUrls externalUrls) {
}
