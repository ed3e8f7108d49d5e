package dev.earshot.spotify.payload;

import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What the player does not allow now. Absent flags mean that an action is allowed.
 *
 * @param disallows flags such as {@code seeking}, {@code true} where not allowed
 */
@JsonNaming(SnakeCaseStrategy.class)
public record Actions(@Nullable Map<String, Boolean> disallows) {
}
