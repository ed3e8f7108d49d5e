package dev.earshot.spotify.payload;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where to continue playback.
 *
 * @param deviceIds exactly one
 * @param play whether to start playback if it was paused
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TransferRequest(List<String> deviceIds, boolean play) {
}
