package dev.earshot.imports.exportfile.year;

import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.history.years.SpotifyYear;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Spotify's figures of a year. Only the figures leave this class; what else such a
 * file says about a person is not kept.
 */
public final class YearFigures {

	private static final Pattern NAME = Pattern.compile("(?:.*/)?Wrapped(20\\d\\d)(?: ?\\(\\d+\\))?\\.json",
			Pattern.CASE_INSENSITIVE);

	private static final int MAX_BYTES = 1_000_000;

	private static final int DATE_LENGTH = 10;

	private YearFigures() {
	}

	/** Returns the year of a file by its name; empty if it is another file. */
	public static Optional<Integer> yearOf(String name) {
		Matcher matcher = NAME.matcher(name);
		return matcher.matches() ? Optional.of(Integer.valueOf(matcher.group(1))) : Optional.empty();
	}

	/** Reads a file; empty if it does not tell for how long somebody listened. */
	public static Optional<SpotifyYear> read(int year, InputStream file) throws IOException {
		byte[] content = file.readNBytes(MAX_BYTES);
		try {
			return figures(year, JsonMapper.shared().readTree(content));
		}
		catch (JacksonException ex) {
			return Optional.empty();
		}
	}

	private static Optional<SpotifyYear> figures(int year, JsonNode file) {
		JsonNode metrics = file.path("yearlyMetrics");
		JsonNode listened = metrics.path("totalMsListened");
		if (!listened.isNumber() || !isWithinAYear(listened.doubleValue())) {
			return Optional.empty();
		}
		return Optional.of(new SpotifyYear(year, Duration.ofMillis((long) listened.doubleValue()),
				day(metrics.path("mostListenedDay")), count(file.path("topTracks").path("distinctTracksPlayed")),
				count(file.path("topArtists").path("numUniqueArtists"))));
	}

	private static boolean isWithinAYear(double millis) {
		return millis >= 0 && millis <= Duration.ofDays(366).toMillis();
	}

	private static @Nullable LocalDate day(JsonNode text) {
		String value = text.isString() ? text.stringValue() : "";
		try {
			return LocalDate.parse(value.substring(0, Math.min(DATE_LENGTH, value.length())));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static @Nullable Integer count(JsonNode number) {
		return (number.isInt() && number.intValue() >= 0) ? number.intValue() : null;
	}

}
