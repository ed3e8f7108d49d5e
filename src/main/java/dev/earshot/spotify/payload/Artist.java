package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * An artist. That of a local file has only a name.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Artist(@Nullable String id, @Nullable String uri, @Nullable String name,
		@Nullable ExternalUrls externalUrls, @Nullable List<Image> images) {
}
