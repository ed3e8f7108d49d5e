package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The answer to {@code GET /me}. Development mode has stopped sending {@code product},
 * {@code country}, {@code email} and {@code followers} (February 2026); some apps still
 * get them.
 *
 * @param id the user id, as in links to the profile; without it the answer is useless
 * @param accountId the immutable id to key people on; absent before May 2026
 * @param displayName the name they chose
 * @param externalUrls where to look at the profile
 * @param images the profile picture in its sizes
 */
@JsonNaming(SnakeCaseStrategy.class)
public record CurrentUser(@Nullable String id, @Nullable String accountId, @Nullable String displayName,
		@Nullable ExternalUrls externalUrls, @Nullable List<Image> images, @Nullable String product,
		@Nullable String country, @Nullable String email, @Nullable Followers followers) {

	/**
	 * How many people follow somebody.
	 *
	 * @param total the number
	 */
	public record Followers(@Nullable Integer total) {
	}

}
