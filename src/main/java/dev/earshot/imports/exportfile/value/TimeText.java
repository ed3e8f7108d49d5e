package dev.earshot.imports.exportfile.value;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;

import org.jspecify.annotations.Nullable;

/**
 * Times in exports. All of Spotify's are in UTC, whether they say so or not.
 */
final class TimeText {

	// 2023-04-10T18:05:00Z
	private static final int EXTENDED = 20;

	// 2023-04-10 18:05
	private static final int ACCOUNT = 16;

	private static final DateTimeFormatter ANY = new DateTimeFormatterBuilder().append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendPattern("['T'][' ']")
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendPattern("[XXX][XX]")
		.parseDefaulting(ChronoField.OFFSET_SECONDS, 0)
		.toFormatter();

	private TimeText() {
	}

	/** Returns the time; {@code null} if the text is none. */
	static @Nullable Instant parse(String text) {
		try {
			return isOfSpotify(text) ? ofSpotify(text) : ANY.parse(text, Instant::from);
		}
		catch (DateTimeException | NumberFormatException ex) {
			return null;
		}
	}

	private static boolean isOfSpotify(String text) {
		boolean isExtended = text.length() == EXTENDED && text.charAt(10) == 'T' && text.charAt(16) == ':'
				&& text.endsWith("Z");
		boolean isAccount = text.length() == ACCOUNT && text.charAt(10) == ' ';
		return (isExtended || isAccount) && text.charAt(4) == '-' && text.charAt(7) == '-' && text.charAt(13) == ':';
	}

	// Much faster than a formatter, which would take longer than all the rest of a row.
	private static Instant ofSpotify(String text) {
		int second = (text.length() == EXTENDED) ? number(text, 17, 19) : 0;
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16),
					second)
			.toInstant(ZoneOffset.UTC);
	}

	private static int number(String text, int from, int to) {
		return Integer.parseUnsignedInt(text, from, to, 10);
	}

}
