package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /me/player}.
 *
 * @param timestamp when the state last changed, in epoch milliseconds; may be zero or
 * minutes old, and is not the time of the position
 * @param progressMs the position at the time of the response
 * @param item absent during adverts and between items
 * @param currentlyPlayingType {@code track}, {@code episode}, {@code ad} or
 * {@code unknown}
 * @param smartShuffle undocumented, sent since 2024
 */
@JsonNaming(SnakeCaseStrategy.class)
public record PlayerState(@Nullable DeviceObject device, @Nullable String repeatState, @Nullable Boolean shuffleState,
		@Nullable Boolean smartShuffle, @Nullable Context context, @Nullable Long timestamp, @Nullable Long progressMs,
		@Nullable Boolean isPlaying, @Nullable Item item, @Nullable String currentlyPlayingType,
		@Nullable Actions actions) {
}
