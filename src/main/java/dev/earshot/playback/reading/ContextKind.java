package dev.earshot.playback.reading;

import java.util.Objects;
import java.util.Set;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback;
import org.jspecify.annotations.Nullable;

/**
 * The kind of a context, and its name if the item contains it.
 */
final class ContextKind {

	static final String PLAYLIST = "playlist";

	static final String COLLECTION = "collection";

	private static final Set<String> KNOWN = Set.of(PLAYLIST, COLLECTION, "album", "artist", "show");

	private ContextKind() {
	}

	static String of(@Nullable String type, @Nullable SpotifyUri uri) {
		String kind = (type != null || uri == null) ? type : uri.type();
		return (kind != null && KNOWN.contains(kind)) ? kind : "other";
	}

	static @Nullable String nameWithin(Playback playback, String kind, @Nullable String url) {
		if (!(playback instanceof Playback.Titled titled)) {
			return null;
		}
		return switch (kind) {
			case "album" -> (titled.album() != null) ? titled.album().name() : null;
			case "artist", "show" -> nameAmong(titled, url);
			default -> null;
		};
	}

	private static @Nullable String nameAmong(Playback.Titled titled, @Nullable String url) {
		return titled.by()
			.stream()
			.filter((link) -> Objects.equals(link.url(), url))
			.map(Link::name)
			.findFirst()
			.orElse(null);
	}

}
