package dev.earshot.spotify.payload;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * {@code GET /me/player/devices}.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Devices(@Nullable List<DeviceObject> devices) {
}
