package dev.earshot.history.page;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The time zones that people choose from: those named after places, and UTC.
 */
final class TimeZones {

	private static final String UTC = "UTC";

	private static final List<String> ALL = Stream
		.concat(Stream.of(UTC), ZoneId.getAvailableZoneIds().stream().filter(TimeZones::isPlace).sorted())
		.toList();

	private TimeZones() {
	}

	private static boolean isPlace(String id) {
		return id.contains("/") && !id.startsWith("Etc/") && !id.startsWith("SystemV/");
	}

	/** Returns the zones, and with them the one that is set. */
	static List<String> including(@Nullable ZoneId set) {
		String id = (set != null) ? set.getId() : UTC;
		return ALL.contains(id) ? ALL : Stream.concat(Stream.of(id), ALL.stream()).toList();
	}

	/** Reads a zone with a region; empty if it is not known here. */
	static Optional<ZoneId> parse(@Nullable String id) {
		try {
			return Optional.ofNullable(id).filter((text) -> text.length() <= 60).map(ZoneId::of);
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

}
