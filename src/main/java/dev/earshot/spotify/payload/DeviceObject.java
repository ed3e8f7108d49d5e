package dev.earshot.spotify.payload;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * A player.
 *
 * @param id absent for restricted devices
 * @param isRestricted whether it accepts no commands
 * @param type free text such as {@code Computer}
 * @param volumePercent 0 to 100, if known
 */
@JsonNaming(SnakeCaseStrategy.class)
public record DeviceObject(@Nullable String id, @Nullable String name, @Nullable String type,
		@Nullable Boolean isActive, @Nullable Boolean isPrivateSession, @Nullable Boolean isRestricted,
		@Nullable Integer volumePercent, @Nullable Boolean supportsVolume) {
}
