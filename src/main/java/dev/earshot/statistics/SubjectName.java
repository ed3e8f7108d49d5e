package dev.earshot.statistics;

import java.util.List;

import dev.earshot.core.SpotifyUri;
import dev.earshot.core.SpotifyUrl;
import org.jspecify.annotations.Nullable;

/**
 * What something that was played is called.
 *
 * @param by the artists of a track, in Spotify's order; empty for others
 * @param uri at Spotify; {@code null} if it is known by its names only
 * @param cover {@code null} if there is none
 */
public record SubjectName(String title, List<String> by, @Nullable String uri, @Nullable SubjectCover cover) {

	SubjectName(String title, List<String> by, @Nullable String uri) {
		this(title, by, uri, null);
	}

	/** Returns its page at Spotify; {@code null} if it has none. */
	public @Nullable String url() {
		SpotifyUri parsed = SpotifyUri.orNull(this.uri);
		return (parsed != null) ? SpotifyUrl.of(parsed) : null;
	}

	SubjectName with(SubjectCover added) {
		return new SubjectName(this.title, this.by, this.uri, added);
	}

}
