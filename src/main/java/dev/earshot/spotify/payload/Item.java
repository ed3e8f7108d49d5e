package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Something that can be played: a track, a local file, an episode, a chapter of an
 * audiobook, or a kind that is not known here. What it is shows in what it has, since
 * {@code type} is missing or written otherwise now and then.
 *
 * @param type {@code track}, {@code episode} or {@code chapter}
 * @param isLocal whether it is a file of the listener, known by name only
 * @param album what a track is on
 * @param artists who made it
 * @param show the podcast of an episode
 * @param audiobook the book of a chapter
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Item(@Nullable String type, @Nullable String uri, @Nullable String name, @Nullable Integer durationMs,
		@Nullable Boolean explicit, @Nullable Boolean isLocal, @Nullable ExternalUrls externalUrls,
		@Nullable List<Image> images, @Nullable Album album, @Nullable List<Artist> artists, @Nullable Show show,
		@Nullable Audiobook audiobook) {
}
