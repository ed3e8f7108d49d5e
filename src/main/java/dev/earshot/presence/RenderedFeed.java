package dev.earshot.presence;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.playback.Link;
import dev.earshot.presence.Feed.Piece;
import dev.earshot.presence.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was rendered once, for all who ask.
 */
public final class RenderedFeed {

	private final Version version;

	private final Feed feed;

	private final String whole;

	private final String json;

	private final byte[] bytes;

	RenderedFeed(Version version, Feed feed, Function<Feed, String> print) {
		this.version = version;
		this.feed = feed;
		this.whole = print.apply(feed);
		this.json = (feed.recent() != null) ? print.apply(feed.withoutRecent()) : this.whole;
		this.bytes = this.whole.getBytes(StandardCharsets.UTF_8);
	}

	boolean isOf(Version other) {
		return this.version.number() == other.number();
	}

	boolean isWaiting() {
		return pale().findAny().isPresent();
	}

	boolean isWaitingFor(String artwork) {
		return pale().anyMatch((cover) -> cover.isAt(artwork));
	}

	private Stream<Cover> pale() {
		return this.feed.pieces().map(Piece::artwork).flatMap(Stream::ofNullable).filter(Cover::isPale);
	}

	Version version() {
		return this.version;
	}

	/**
	 * What it says.
	 * @return the document
	 */
	public Feed feed() {
		return this.feed;
	}

	/**
	 * What plays or is paused.
	 * @return {@code null} for nothing
	 */
	public @Nullable Piece piece() {
		return (this.feed.item() != null) ? this.feed.item().piece() : null;
	}

	/**
	 * Who that is by.
	 * @return their names in one line; empty for nobody
	 */
	public String by() {
		Piece piece = piece();
		return (piece != null) ? piece.by().stream().map(Link::name).collect(Collectors.joining(", ")) : "";
	}

	/**
	 * What it says to the pages of outputs, none of which shows what was heard last.
	 * @return the document as JSON, without what only a feed tells
	 */
	public String json() {
		return this.json;
	}

	/**
	 * Returns the document with the items that played before.
	 * @return the document as JSON
	 */
	public String jsonWithRecent() {
		return this.whole;
	}

	public byte[] bytes() {
		return this.bytes;
	}

	public String id() {
		return this.feed.id();
	}

	public String etag() {
		return '"' + this.feed.id() + '"';
	}

}
