package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * What the music comes out of.
 *
 * @param id absent for restricted devices
 * @param type free text such as {@code Computer}
 * @param volumePercent 0 to 100, if the device tells
 * @param privateSession whether the listener hides what they hear; {@code null} if it is
 * not told
 * @param restricted whether the device takes no commands at all
 * @param volumeSettable whether its volume can be set from afar
 */
public record Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
		@Nullable Boolean privateSession, boolean restricted, boolean volumeSettable) {

	public Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
			@Nullable Boolean privateSession, boolean restricted) {
		this(id, name, type, volumePercent, privateSession, restricted, true);
	}

	/**
	 * Takes over from the device before whether the session is private, where that is not
	 * told: what somebody hides stays hidden until Spotify says otherwise.
	 * @param before the last device that is known
	 * @return the same device
	 */
	Device completedFrom(Device before) {
		return (this.privateSession != null) ? this : new Device(this.id, this.name, this.type, this.volumePercent,
				before.privateSession, this.restricted, this.volumeSettable);
	}

}
