package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An episode of a podcast or a chapter of an audiobook.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record EpisodeItem(@Nullable String id, @Nullable String uri, @Nullable String name,
		@Nullable Integer durationMs, @Nullable Boolean explicit, @Nullable ExternalUrls externalUrls,
		@Nullable List<Image> images, @Nullable Show show) implements Item {
}
