package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The audiobook of a chapter.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Audiobook(@Nullable String name, @Nullable ExternalUrls externalUrls, @Nullable List<Image> images,
		@Nullable List<Author> authors) {

	public record Author(@Nullable String name) {

	}

}
