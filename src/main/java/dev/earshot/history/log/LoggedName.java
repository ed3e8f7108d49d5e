package dev.earshot.history.log;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.earshot.core.SpotifyUrl;
import dev.earshot.playback.Link;
import org.jspecify.annotations.Nullable;

/**
 * An artist, show, author or album.
 *
 * @param uri {@code null} if only the name is known
 */
public record LoggedName(String name, @Nullable String uri) {

	private static final Pattern PAGE = Pattern.compile(Pattern.quote(SpotifyUrl.HOME) + "([a-z]+)/(\\w+)(?:\\?.*)?");

	static LoggedName of(Link link) {
		return new LoggedName(link.name(), uri(link.url()));
	}

	private static @Nullable String uri(@Nullable String url) {
		Matcher page = PAGE.matcher((url != null) ? url : "");
		return page.matches() ? "spotify:" + page.group(1) + ":" + page.group(2) : null;
	}

}
