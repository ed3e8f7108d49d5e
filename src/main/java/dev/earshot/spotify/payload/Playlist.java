package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer to {@code GET /playlists/{id}}, as far as its name is asked for.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Playlist(@Nullable String name, @Nullable String uri, @Nullable ExternalUrls externalUrls,
		@Nullable List<Image> images, @Nullable Owner owner) {

	/**
	 * Whose playlist it is.
	 *
	 * @param displayName the name they chose
	 */
	@JsonNaming(SnakeCaseStrategy.class)
	public record Owner(@Nullable String displayName) {
	}

}
