package dev.earshot.history.log;

import java.time.Duration;
import java.util.List;

import dev.earshot.core.SpotifyUri;
import dev.earshot.core.SpotifyUrl;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What was played.
 *
 * @param uri {@code null} if it is known by its names only
 * @param artists also shows and authors, in Spotify's order
 * @param duration {@code null} if it is not known
 */
public record LoggedItem(PlayableKind kind, @Nullable String uri, String title, List<LoggedName> artists,
		@Nullable LoggedName album, @Nullable Duration duration) {

	/** Returns what Spotify tells of an item. */
	public static LoggedItem of(Titled item) {
		SpotifyUri uri = item.uri();
		return new LoggedItem(PlayableKind.of(item), (uri != null) ? uri.value() : null, item.title(),
				item.by().stream().map(LoggedName::of).toList(),
				(item.album() != null) ? LoggedName.of(item.album()) : null, item.progress().duration());
	}

	/** Returns whether it is called by its URI, because nobody told its names. */
	public boolean isNameless() {
		return this.title.equals(this.uri);
	}

	/** Returns the page at Spotify; {@code null} for a local file. */
	public @Nullable String url() {
		SpotifyUri parsed = SpotifyUri.orNull(this.uri);
		return (parsed != null && this.kind != PlayableKind.LOCAL_FILE) ? SpotifyUrl.of(parsed) : null;
	}

}
