package dev.earshot.playback.reading;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How far back Spotify looks to rank what somebody listens to.
 */
public enum TimeRange {

	/** About four weeks. */
	SHORT_TERM,

	/** About six months. */
	MEDIUM_TERM,

	/** About a year. */
	LONG_TERM;

	/** Returns Spotify's word, such as {@code short_term}. */
	public String value() {
		return name().toLowerCase(Locale.ROOT);
	}

	/** Returns the range that Spotify names like this. */
	public static Optional<TimeRange> of(String value) {
		return Stream.of(values()).filter((range) -> range.value().equals(value)).findFirst();
	}

}
