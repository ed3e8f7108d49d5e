package dev.earshot.spotify.payload;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * The actions that the player does not allow now. A missing flag means that the action is
 * allowed.
 *
 * @param disallows flags such as {@code seeking}
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Actions(@Nullable Map<String, Boolean> disallows) {
}
