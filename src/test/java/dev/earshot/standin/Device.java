package dev.earshot.standin;

import org.jspecify.annotations.Nullable;

/**
 * A device.
 *
 * @param id {@code null} for restricted devices
 * @param type as Spotify names it, such as {@code Computer}
 * @param restricted whether it accepts no commands over the Web API
 * @param volume in percent
 */
public record Device(@Nullable String id, String name, String type, boolean restricted, boolean supportsVolume,
		int volume) {

	public static final Device STUDIO_DESK = new Device("58b2a2055bb55bcbb37d2f2a4276b0bd066548bb", "Studio desk",
			"Computer", false, true, 62);

	public static final Device POCKET_PHONE = new Device("cded8077efcfe3fb2c3ea9359680cbf9a0f4d4f7", "Pocket phone",
			"Smartphone", false, false, 100);

	/** Accepts no commands. */
	public static final Device KITCHEN_SPEAKER = new Device(null, "Kitchen speaker", "Speaker", true, true, 34);

	Device at(int percent) {
		return new Device(this.id, this.name, this.type, this.restricted, this.supportsVolume, percent);
	}

}
