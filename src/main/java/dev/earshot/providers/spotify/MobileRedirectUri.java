package dev.earshot.providers.spotify;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A redirect URI of a mobile app, such as {@code my-app://callback}. Spotify's guide to
 * app settings asks for lower case, a prefix that is unique to the app and no common
 * protocol, and a path after the two slashes.
 */
record MobileRedirectUri(String value) {

	private static final Pattern PARTS = Pattern.compile("([a-zA-Z][a-zA-Z0-9+.-]*)://([^\\s#]*)");

	private static final Set<String> COMMON = Set.of("app", "auth", "callback", "com", "login", "music", "myapp",
			"oauth", "player", "redirect", "spotify", "test");

	private static final Set<String> OF_THE_WEB = Set.of("http", "https", "ftp", "file", "javascript", "data");

	Set<Rule> broken() {
		return Stream.of(Rule.values()).filter(this::breaks).collect(Collectors.toUnmodifiableSet());
	}

	private boolean breaks(Rule rule) {
		return switch (rule) {
			case LOWER_CASE -> !this.value.equals(this.value.toLowerCase(Locale.ROOT));
			case SCHEME -> scheme().isEmpty() || OF_THE_WEB.contains(scheme());
			case UNIQUE -> COMMON.contains(scheme());
			case PATH -> path().replace("/", "").isEmpty();
		};
	}

	private String scheme() {
		return part(1).toLowerCase(Locale.ROOT);
	}

	private String path() {
		return part(2);
	}

	private String part(int group) {
		Matcher parts = PARTS.matcher(this.value);
		return parts.matches() ? parts.group(group) : "";
	}

	/** What Spotify asks of such a URI. */
	enum Rule {

		LOWER_CASE, SCHEME, UNIQUE, PATH;

		public String code() {
			return name().toLowerCase(Locale.ROOT).replace('_', '-');
		}

	}

}
