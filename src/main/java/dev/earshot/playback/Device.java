package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * What the music comes out of.
 *
 * @param id absent for restricted devices
 * @param type free text such as {@code Computer}
 * @param volumePercent 0 to 100, if the device tells
 * @param privateSession whether the listener hides what they hear
 * @param restricted whether the device takes no commands at all
 * @param volumeSettable whether its volume can be set from afar
 */
public record Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
		boolean privateSession, boolean restricted, boolean volumeSettable) {

	public Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
			boolean privateSession, boolean restricted) {
		this(id, name, type, volumePercent, privateSession, restricted, true);
	}

}
