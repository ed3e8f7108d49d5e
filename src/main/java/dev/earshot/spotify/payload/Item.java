package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A track, local file, episode or chapter. The properties show which: {@code type} is
 * sometimes missing or spelled differently.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Item(@Nullable String type, @Nullable String uri, @Nullable String name, @Nullable Integer durationMs,
		@Nullable Boolean explicit, @Nullable Boolean isLocal, @Nullable ExternalUrls externalUrls,
		@Nullable List<Image> images, @Nullable Album album, @Nullable List<Artist> artists, @Nullable Show show,
		@Nullable Audiobook audiobook) {
}
