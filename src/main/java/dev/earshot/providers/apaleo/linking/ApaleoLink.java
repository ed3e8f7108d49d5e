package dev.earshot.providers.apaleo.linking;

import java.time.Instant;

import dev.earshot.providers.apaleo.HotelProperty;
import org.jspecify.annotations.Nullable;

/**
 * A hotel account that somebody has linked. Subject and code together say who linked
 * what: one person may work for several hotels.
 *
 * @param subject who they are at apaleo
 * @param propertyId the property that they chose; {@code null} for none
 * @param propertyName its name when it was last read
 */
record ApaleoLink(String subject, String hotelCode, String hotelName, @Nullable String propertyId,
		@Nullable String propertyName, Instant linkedAt) {

	boolean hasChosen(HotelProperty property) {
		return property.id().equals(this.propertyId);
	}

	boolean isOutdatedBy(HotelProperty property) {
		return hasChosen(property) && !property.name().equals(this.propertyName);
	}

}
