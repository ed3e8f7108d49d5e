package dev.earshot.imports.exportfile.value;

import java.util.List;

import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.PlayableKind;
import org.jspecify.annotations.Nullable;

/**
 * Makes an item of what a row tells.
 */
public final class NamedItem {

	private NamedItem() {
	}

	/**
	 * Returns the item. Without a title, it is called by its URI.
	 * @return {@code null} if neither title nor URI is known
	 */
	public static @Nullable LoggedItem of(PlayableKind kind, @Nullable String uri, @Nullable String title,
			List<LoggedName> artists, @Nullable LoggedName album) {
		String known = (title != null) ? title : uri;
		return (known != null) ? new LoggedItem(kind, uri, known, artists, album, null) : null;
	}

}
