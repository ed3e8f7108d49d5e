package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The album of a track. That of a local file has no ID, link or images.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Album(@Nullable String id, @Nullable String uri, @Nullable String name,
		@Nullable ExternalUrls externalUrls, @Nullable List<Image> images, @Nullable List<Artist> artists) {
}
