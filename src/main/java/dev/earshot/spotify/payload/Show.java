package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The podcast or audiobook of an episode.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Show(@Nullable String id, @Nullable String uri, @Nullable String name,
		@Nullable ExternalUrls externalUrls, @Nullable List<Image> images) {
}
