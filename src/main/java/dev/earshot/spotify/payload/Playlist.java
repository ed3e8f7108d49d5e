package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /playlists/{id}}, with the requested fields.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Playlist(@Nullable String name, @Nullable String uri, @Nullable ExternalUrls externalUrls,
		@Nullable List<Image> images, @Nullable Owner owner) {

	@JsonNaming(SnakeCaseStrategy.class)
	public record Owner(@Nullable String displayName) {
	}

}
