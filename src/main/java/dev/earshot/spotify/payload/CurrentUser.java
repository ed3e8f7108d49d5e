package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /me}. In development mode {@code product}, {@code country}, {@code email}
 * and {@code followers} are gone since February 2026; some apps still get them.
 *
 * @param id the user ID, as in links to the profile
 * @param accountId the ID that never changes; absent before May 2026
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CurrentUser(@Nullable String id, @Nullable String accountId, @Nullable String displayName,
		@Nullable ExternalUrls externalUrls, @Nullable List<Image> images, @Nullable String product,
		@Nullable String country, @Nullable String email, @Nullable Followers followers) {

	public record Followers(@Nullable Integer total) {
	}

}
