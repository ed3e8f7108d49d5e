package dev.earshot.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * The languages of the message files.
 */
public final class KnownLanguages {

	// The default first.
	static final List<Locale> ALL = List.of(Locale.ENGLISH);

	private KnownLanguages() {
	}

	/**
	 * Returns the first known language of a header {@code Accept-Language}, in which
	 * browsers list the preferred one first, or the default.
	 */
	public static Locale of(@Nullable String acceptLanguage) {
		return Stream.ofNullable(acceptLanguage)
			.flatMap((header) -> Stream.of(header.split(",")))
			.map((tag) -> tag.strip().split("[-;]", 2)[0])
			.flatMap((language) -> ALL.stream().filter((known) -> known.getLanguage().equalsIgnoreCase(language)))
			.findFirst()
			.orElse(ALL.getFirst());
	}

}
