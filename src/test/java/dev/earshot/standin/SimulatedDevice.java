package dev.earshot.standin;

import org.jspecify.annotations.Nullable;

/**
 * A device of a person, as the stand-in simulates it.
 *
 * @param id {@code null} for restricted devices
 * @param type as Spotify names it, such as {@code Computer}
 * @param restricted whether it accepts no commands over the Web API
 * @param volume in percent
 */
public record SimulatedDevice(@Nullable String id, String name, String type, boolean restricted, boolean supportsVolume,
		int volume) {

	public static final SimulatedDevice STUDIO_DESK = new SimulatedDevice("58b2a2055bb55bcbb37d2f2a4276b0bd066548bb",
			"Studio desk", "Computer", false, true, 62);

	public static final SimulatedDevice POCKET_PHONE = new SimulatedDevice("cded8077efcfe3fb2c3ea9359680cbf9a0f4d4f7",
			"Pocket phone", "Smartphone", false, false, 100);

	/** Accepts no commands. */
	public static final SimulatedDevice KITCHEN_SPEAKER = new SimulatedDevice(null, "Kitchen speaker", "Speaker", true,
			true, 34);

	SimulatedDevice at(int percent) {
		return new SimulatedDevice(this.id, this.name, this.type, this.restricted, this.supportsVolume, percent);
	}

}
