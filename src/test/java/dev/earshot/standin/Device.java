package dev.earshot.standin;

import org.jspecify.annotations.Nullable;

/**
 * Something that plays music.
 *
 * @param id the id, which restricted devices do not have
 * @param name what its owner calls it
 * @param type in Spotify's words, such as {@code Computer}
 * @param restricted whether it takes no command over the Web API
 * @param supportsVolume whether its volume can be set from afar
 * @param volume in percent
 */
public record Device(@Nullable String id, String name, String type, boolean restricted, boolean supportsVolume,
		int volume) {

	public static final Device STUDIO_DESK = new Device("58b2a2055bb55bcbb37d2f2a4276b0bd066548bb", "Studio desk",
			"Computer", false, true, 62);

	public static final Device POCKET_PHONE = new Device("cded8077efcfe3fb2c3ea9359680cbf9a0f4d4f7", "Pocket phone",
			"Smartphone", false, false, 100);

	/** The one that takes no commands. */
	public static final Device KITCHEN_SPEAKER = new Device(null, "Kitchen speaker", "Speaker", true, true, 34);

	Device at(int percent) {
		return new Device(this.id, this.name, this.type, this.restricted, this.supportsVolume, percent);
	}

}
