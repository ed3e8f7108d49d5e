package dev.earshot.spotify.payload;

import java.util.List;

import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The one device where to continue, and whether to start playback if it was paused.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record TransferRequest(List<String> deviceIds, boolean play) {
}
