package dev.earshot.history.log;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.PlayContext;
import org.jspecify.annotations.Nullable;

/**
 * What an item was played from.
 *
 * @param name {@code null} if it is not known
 */
public record LoggedContext(PlayedFrom kind, @Nullable String uri, @Nullable String name) {

	static LoggedContext of(PlayContext context) {
		SpotifyUri uri = context.uri();
		return new LoggedContext(PlayedFrom.of(context.kind()), (uri != null) ? uri.value() : null, context.name());
	}

}
