package dev.earshot.spotify.payload;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Where to go on.
 *
 * @param deviceIds exactly one
 * @param play whether to play there even if it was paused
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TransferRequest(List<String> deviceIds, boolean play) {
}
