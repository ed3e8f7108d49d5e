package dev.earshot.outputs.overlay;

import dev.earshot.core.Slug;
import dev.earshot.links.options.OverlayOptions;
import dev.earshot.presence.Cover;
import dev.earshot.presence.Feed;
import dev.earshot.presence.Feed.Piece;
import dev.earshot.presence.RenderedFeed;
import org.jspecify.annotations.Nullable;

/**
 * The overlay as its page shows it at first.
 *
 * @param options how it looks
 * @param edition what plays
 * @param source where the page goes on from
 */
record OverlayView(OverlayOptions options, RenderedFeed edition, Source source) {

	public String look() {
		return Slug.of(this.options.look());
	}

	public String theme() {
		return Slug.of(this.options.theme());
	}

	public String align() {
		return Slug.of(this.options.align());
	}

	public String motion() {
		return Slug.of(this.options.motion());
	}

	public Feed feed() {
		return this.edition.feed();
	}

	public @Nullable Piece piece() {
		return this.edition.piece();
	}

	public @Nullable Cover cover() {
		Piece piece = piece();
		return (piece != null) ? piece.artwork() : null;
	}

	public boolean explicit() {
		Piece piece = piece();
		return piece != null && piece.explicit();
	}

	public String by() {
		return this.edition.by();
	}

	/**
	 * Whether there is anything to be seen at first.
	 * @return {@code false} while nothing plays, if the overlay hides then
	 */
	public boolean away() {
		return piece() == null && this.options.hideIdle();
	}

	public String stream() {
		return this.source.stream();
	}

	public String style() {
		return this.source.base() + "/overlay.css" + ((this.source.query() != null) ? "?" + this.source.query() : "");
	}

	/**
	 * Where the page goes on from.
	 *
	 * @param base the beginning of its addresses
	 * @param stream where it hears what is new
	 * @param query what its own address says of how it looks
	 * @param now the time of the server
	 */
	record Source(String base, String stream, @Nullable String query, long now) {
	}

}
