package dev.earshot.outputs.display;

import dev.earshot.core.Slug;
import dev.earshot.links.options.DisplayOptions;
import dev.earshot.presence.Feed;
import dev.earshot.presence.Feed.Piece;
import dev.earshot.presence.RenderedFeed;
import org.jspecify.annotations.Nullable;

/**
 * A display at its first paint, in the template's words. From then on it follows the
 * stream.
 *
 * @param edition what it shows
 * @param options how it looks
 * @param stream where it hears of changes
 * @param now the server's time in milliseconds, so that the page knows how far its own is
 * off
 */
record DisplayView(RenderedFeed edition, DisplayOptions options, String stream, long now) {

	private static final int FIRST_WIDE_CHARACTER = 0x2e80;

	public Feed feed() {
		return this.edition.feed();
	}

	public @Nullable Piece piece() {
		return this.edition.piece();
	}

	public String by() {
		return this.edition.by();
	}

	/**
	 * How large its title can be.
	 * @return the name of a size
	 */
	public String length() {
		return (piece() != null) ? length(piece().title()) : "short";
	}

	// By about how wide it is, as the page's script has it too.
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
