package dev.earshot.presence;

import java.nio.charset.StandardCharsets;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.playback.Link;
import dev.earshot.presence.Feed.Listened;
import dev.earshot.presence.Feed.Metadata;
import dev.earshot.presence.PublicPlaybacks.Version;
import org.jspecify.annotations.Nullable;

/**
 * A feed that was rendered once for all its readers.
 */
public final class RenderedFeed {

	private final Version version;

	private final Feed feed;

	private final Function<Feed, String> print;

	private final String jsonWithRecent;

	private final String json;

	private final byte[] bytes;

	private volatile @Nullable RenderedFeed withListened;

	RenderedFeed(Version version, Feed feed, Function<Feed, String> print) {
		this.version = version;
		this.feed = feed;
		this.print = print;
		this.jsonWithRecent = print.apply(feed);
		this.json = (feed.recent() != null) ? print.apply(feed.withoutRecent()) : this.jsonWithRecent;
		this.bytes = this.jsonWithRecent.getBytes(StandardCharsets.UTF_8);
	}

	/**
	 * Returns the same feed with the time listened, rendered once for all its readers.
	 */
	public RenderedFeed with(Listened listened) {
		RenderedFeed last = this.withListened;
		if (last == null || !listened.equals(last.feed.listened())) {
			last = new RenderedFeed(this.version, this.feed.with(listened), this.print);
			this.withListened = last;
		}
		return last;
	}

	boolean isOf(Version other) {
		return this.version.number() == other.number();
	}

	boolean lacksColors() {
		return coversWithoutColors().findAny().isPresent();
	}

	boolean lacksColorsOf(String artwork) {
		return coversWithoutColors().anyMatch((cover) -> cover.isAt(artwork));
	}

	private Stream<Cover> coversWithoutColors() {
		return this.feed.metadata().map(Metadata::artwork).flatMap(Stream::ofNullable).filter(Cover::lacksColors);
	}

	Version version() {
		return this.version;
	}

	public Feed feed() {
		return this.feed;
	}

	public @Nullable Metadata item() {
		return (this.feed.item() != null) ? this.feed.item().metadata() : null;
	}

	/**
	 * Returns the artists or the show of the current item.
	 * @return the names in one line; empty for nothing
	 */
	public String by() {
		Metadata metadata = item();
		return (metadata != null) ? metadata.by().stream().map(Link::name).collect(Collectors.joining(", ")) : "";
	}

	/**
	 * Returns the document without the item that played last, which pages do not show.
	 * @return the document as JSON
	 */
	public String json() {
		return this.json;
	}

	public String jsonWithRecent() {
		return this.jsonWithRecent;
	}

	public byte[] bytes() {
		return this.bytes;
	}

	public String id() {
		return this.feed.id();
	}

	public String etag() {
		Listened listened = this.feed.listened();
		return '"' + this.feed.id()
				+ ((listened != null) ? "-" + listened.todayMinutes() + "-" + listened.weekMinutes() : "") + '"';
	}

}
