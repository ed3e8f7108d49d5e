package dev.earshot.backup;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The names of backup files. They hold the time, so that a copied file keeps its age.
 */
final class BackupName {

	private static final String PREFIX = "earshot-";

	private static final String SUFFIX = ".zip.age";

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'")
		.withZone(ZoneOffset.UTC);

	private BackupName() {
	}

	static String of(Instant createdAt) {
		return PREFIX + time(createdAt) + SUFFIX;
	}

	static String time(Instant instant) {
		return TIME.format(instant);
	}

	// Empty for any other file.
	static Optional<Instant> createdAt(String name) {
		if (!name.startsWith(PREFIX) || !name.endsWith(SUFFIX)) {
			return Optional.empty();
		}
		try {
			String time = name.substring(PREFIX.length(), name.length() - SUFFIX.length());
			return Optional.of(TIME.parse(time, Instant::from));
		}
		catch (DateTimeParseException ex) {
			return Optional.empty();
		}
	}

}
