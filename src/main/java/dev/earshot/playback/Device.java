package dev.earshot.playback;

import org.jspecify.annotations.Nullable;

/**
 * A device that can play.
 *
 * @param id {@code null} for restricted devices
 * @param type free text such as {@code Computer}
 * @param volumePercent 0 to 100; {@code null} if not known
 * @param privateSession whether the listener hides what plays; {@code null} if not known
 * @param restricted whether the device accepts no commands
 */
public record Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
		@Nullable Boolean privateSession, boolean restricted, boolean volumeSettable) {

	public Device(@Nullable String id, String name, String type, @Nullable Integer volumePercent,
			@Nullable Boolean privateSession, boolean restricted) {
		this(id, name, type, volumePercent, privateSession, restricted, true);
	}

	// A session stays private until Spotify says otherwise.
	Device completedFrom(Device before) {
		return (this.privateSession != null) ? this : new Device(this.id, this.name, this.type, this.volumePercent,
				before.privateSession, this.restricted, this.volumeSettable);
	}

}
