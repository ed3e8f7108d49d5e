package dev.earshot.statistics.columns;

import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.PlaySource;

/**
 * From where a play is known, how it ended and on what it was played, in one byte.
 */
final class PlayCode {

	private static final PlaySource[] SOURCES = PlaySource.values();

	private static final EndReason[] ENDS = EndReason.values();

	private static final DeviceClass[] DEVICES = DeviceClass.values();

	/** How many codes there are, of at most 256. */
	static final int COUNT = SOURCES.length * ENDS.length * DEVICES.length;

	private static final int CODES = 256;

	// Every pass asks for them, and a division takes longer.
	private static final EndReason[] END = new EndReason[CODES];

	private static final DeviceClass[] DEVICE = new DeviceClass[CODES];

	static {
		for (int code = 0; code < CODES; code++) {
			END[code] = ENDS[code / DEVICES.length % ENDS.length];
			DEVICE[code] = DEVICES[code % DEVICES.length];
		}
	}

	private PlayCode() {
	}

	/** Returns the code of what the log stores as these numbers. */
	static byte of(int source, int end, int device) {
		return (byte) ((source * ENDS.length + end) * DEVICES.length + device);
	}

	static byte of(PlaySource source, EndReason end, DeviceClass device) {
		return of(source.ordinal(), end.ordinal(), device.ordinal());
	}

	static PlaySource source(byte code) {
		return SOURCES[Byte.toUnsignedInt(code) / DEVICES.length / ENDS.length];
	}

	static EndReason end(byte code) {
		return END[Byte.toUnsignedInt(code)];
	}

	static DeviceClass device(byte code) {
		return DEVICE[Byte.toUnsignedInt(code)];
	}

}
