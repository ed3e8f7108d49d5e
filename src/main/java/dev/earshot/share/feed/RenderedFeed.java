package dev.earshot.share.feed;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.live.SseEvent;
import dev.earshot.playback.Link;
import dev.earshot.share.feed.Feed.Piece;
import dev.earshot.share.options.Output;
import dev.earshot.share.shown.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;

/**
 * A feed as it was rendered once, for all who ask.
 */
public final class RenderedFeed {

	private static final String EVENT = "now";

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

	byte[] bytes() {
		return this.bytes;
	}

	String etag() {
		return '"' + this.feed.id() + '"';
	}

	/**
	 * What it says to streams.
	 * @param opens what their link opens: what was heard last only the feed tells
	 * @return the same for all such streams
	 */
	public SseEvent broadcast(Set<Output> opens) {
		return new SseEvent(this.feed.id(), EVENT, opens.contains(Output.FEED) ? this.whole : this.json);
	}

}
