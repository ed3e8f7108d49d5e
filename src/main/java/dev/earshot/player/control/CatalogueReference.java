package dev.earshot.player.control;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.core.SpotifyUri;

/**
 * Reads the URIs and links that people copy from Spotify's apps.
 */
final class CatalogueReference {

	private static final Set<String> KINDS = Set.of("track", "episode", "album", "artist", "playlist", "show");

	private static final Pattern URI = Pattern
		.compile("spotify:(?:user:[^:]+:)?(?<kind>[a-z]+):(?<id>[0-9A-Za-z]{22})(?:[?].*)?");

	private static final Pattern LINK = Pattern
		.compile("(?:https?://)?(?:open|play)[.]spotify[.]com/(?:intl-[a-z-]+/)?(?:embed/)?(?:user/[^/]+/)?"
				+ "(?<kind>[a-z]+)/(?<id>[0-9A-Za-z]{22})/?(?:[?#].*)?", Pattern.CASE_INSENSITIVE);

	private CatalogueReference() {
	}

	// Reads a URI or link. Returns the URI, or empty for any other text.
	static Optional<SpotifyUri> read(String text) {
		String stripped = text.strip();
		Matcher uri = URI.matcher(stripped);
		return uri.matches() ? of(uri)
				: Optional.of(LINK.matcher(stripped)).filter(Matcher::matches).flatMap(CatalogueReference::of);
	}

	private static Optional<SpotifyUri> of(Matcher reference) {
		String kind = reference.group("kind").toLowerCase(Locale.ROOT);
		return KINDS.contains(kind) ? Optional.of(new SpotifyUri("spotify:" + kind + ":" + reference.group("id")))
				: Optional.empty();
	}

}
