package dev.earshot.links.settings;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

import dev.earshot.core.Slug;

/**
 * How long a link is to work, as a form offers it.
 */
enum Expiry {

	/** As before. */
	KEEP,

	/** Until it is taken back. */
	NEVER,

	/** For 24 hours from now. */
	DAY,

	/** For seven days from now. */
	WEEK,

	/** For thirty days from now. */
	MONTH,

	/** To the end of a day. */
	DATE;

	private static final Duration LONGEST = Duration.ofDays(3653);

	static Optional<Expiry> of(String code) {
		return Stream.of(values()).filter((expiry) -> expiry.code().equals(code)).findFirst();
	}

	/**
	 * The name in the form.
	 * @return such as {@code week}
	 */
	public String code() {
		return Slug.of(this);
	}

	/**
	 * The end of a day where somebody lives.
	 * @param date as a browser sends it
	 * @param zone the name of their time zone; UTC if there is none of that name
	 * @param now the present moment
	 * @return empty if that is no day, is over, or is more than ten years away
	 */
	static Optional<Instant> endOf(String date, String zone, Instant now) {
		try {
			return Optional.of(LocalDate.parse(date).plusDays(1).atStartOfDay(zone(zone)).toInstant())
				.filter((end) -> end.isAfter(now) && end.isBefore(now.plus(LONGEST)));
		}
		catch (DateTimeException ex) {
			return Optional.empty();
		}
	}

	private static ZoneId zone(String name) {
		try {
			return ZoneId.of(name);
		}
		catch (DateTimeException ex) {
			return ZoneOffset.UTC;
		}
	}

}
