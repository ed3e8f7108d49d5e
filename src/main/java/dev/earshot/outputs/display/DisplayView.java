package dev.earshot.outputs.display;

import dev.earshot.core.Slug;
import dev.earshot.links.options.DisplayOptions;
import dev.earshot.presence.Feed;
import dev.earshot.presence.Feed.Metadata;
import dev.earshot.presence.RenderedFeed;
import org.jspecify.annotations.Nullable;

/**
 * The display as its page is rendered first. Afterwards the page follows the stream.
 *
 * @param place where the music plays, for the heading; {@code null} for none
 * @param now the time of the server in milliseconds, from which the page derives the
 * error of its own clock
 */
record DisplayView(RenderedFeed rendered, DisplayOptions options, @Nullable String place, String stream, long now) {

	private static final int FIRST_WIDE_CHARACTER = 0x2e80;

	public Feed feed() {
		return this.rendered.feed();
	}

	public @Nullable Metadata item() {
		return this.rendered.item();
	}

	public String by() {
		return this.rendered.by();
	}

	public String length() {
		return (item() != null) ? length(item().title()) : "short";
	}

	// The script of the page uses the same limits.
	static String length(String title) {
		int width = title.codePoints().map((character) -> (character < FIRST_WIDE_CHARACTER) ? 1 : 2).sum();
		if (width <= 14) {
			return "short";
		}
		return (width <= 32) ? "medium" : (width <= 70) ? "long" : "longest";
	}

	public String theme() {
		return Slug.of(this.options.theme());
	}

	public String clock() {
		return Slug.of(this.options.clock());
	}

}
