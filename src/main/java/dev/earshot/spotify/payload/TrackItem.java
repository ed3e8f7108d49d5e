package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A track or a local file.
 *
 * @param isLocal whether it is a file of the listener, known by name only
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TrackItem(@Nullable String id, @Nullable String uri, @Nullable String name, @Nullable Integer durationMs,
		@Nullable Boolean explicit, @Nullable Boolean isLocal, @Nullable ExternalUrls externalUrls,
		@Nullable Album album, @Nullable List<Artist> artists) implements Item {
}
