package dev.earshot.history.log;

import java.util.Locale;

import dev.earshot.playback.Device;
import org.jspecify.annotations.Nullable;

/**
 * The kind of device that played. Names of devices are not stored. The order is stored,
 * so new constants go to the end.
 */
public enum DeviceClass {

	/** Any other device, or an unknown one. */
	OTHER,

	/** A program on a computer. */
	COMPUTER,

	/** A telephone, tablet or watch. */
	PHONE,

	/** A loudspeaker or receiver. */
	SPEAKER,

	/** A television, or a box or console at one. */
	TV,

	/** A car. */
	CAR,

	/** A browser. */
	WEB;

	private static final String WEB_PLAYER = "Web Player";

	static DeviceClass of(@Nullable Device device) {
		if (device == null) {
			return OTHER;
		}
		return device.name().startsWith(WEB_PLAYER) ? WEB : ofType(device.type().toLowerCase(Locale.ROOT));
	}

	private static DeviceClass ofType(String type) {
		return switch (type) {
			case "computer", "chromebook" -> COMPUTER;
			case "smartphone", "tablet", "smartwatch" -> PHONE;
			case "speaker", "avr", "audiodongle", "castaudio" -> SPEAKER;
			case "tv", "stb", "gameconsole", "castvideo" -> TV;
			case "automobile", "carthing" -> CAR;
			default -> OTHER;
		};
	}

}
