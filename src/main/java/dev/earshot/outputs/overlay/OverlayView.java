package dev.earshot.outputs.overlay;

import dev.earshot.core.Slug;
import dev.earshot.links.options.OverlayOptions;
import dev.earshot.presence.Cover;
import dev.earshot.presence.Feed;
import dev.earshot.presence.Feed.Metadata;
import dev.earshot.presence.RenderedFeed;
import org.jspecify.annotations.Nullable;

/**
 * The overlay as its page is rendered first.
 */
record OverlayView(OverlayOptions options, RenderedFeed rendered, Source source) {

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
		return this.rendered.feed();
	}

	public @Nullable Metadata item() {
		return this.rendered.item();
	}

	public @Nullable Cover cover() {
		Metadata metadata = item();
		return (metadata != null) ? metadata.artwork() : null;
	}

	public boolean explicit() {
		Metadata metadata = item();
		return metadata != null && metadata.explicit();
	}

	public String by() {
		return this.rendered.by();
	}

	public boolean away() {
		return item() == null && this.options.hideIdle();
	}

	public String stream() {
		return this.source.stream();
	}

	public String style() {
		return this.source.base() + "/overlay.css" + ((this.source.query() != null) ? "?" + this.source.query() : "");
	}

	/**
	 * The addresses from which the page continues, and the server's time.
	 *
	 * @param base the prefix of its other addresses
	 * @param query the query of its own address, which may override options
	 * @param now in milliseconds
	 */
	record Source(String base, String stream, @Nullable String query, long now) {
	}

}
