package dev.earshot.spotify.payload;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The actions that the player does not allow now, such as {@code seeking}. A missing flag
 * means that the action is allowed.
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Actions(@Nullable Map<String, Boolean> disallows) {
}
