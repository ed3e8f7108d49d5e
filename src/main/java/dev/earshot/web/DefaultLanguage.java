package dev.earshot.web;

import java.util.List;
import java.util.Locale;

/**
 * The language, one of those with messages, of content that is rendered once for all its
 * readers, so that it cannot follow their requests.
 */
public record DefaultLanguage(Locale locale) {

	static DefaultLanguage of(Locale server, List<Locale> known) {
		return new DefaultLanguage(known.stream()
			.filter((locale) -> locale.getLanguage().equals(server.getLanguage()))
			.findFirst()
			.orElse(known.getFirst()));
	}

}
