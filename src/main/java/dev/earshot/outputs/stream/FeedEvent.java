package dev.earshot.outputs.stream;

import java.util.Set;

import dev.earshot.links.options.Output;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.presence.RenderedFeed;

/**
 * Sends the item that played last only to links that open the feed.
 */
final class FeedEvent {

	private static final String NAME = "now";

	private FeedEvent() {
	}

	static SseEvent of(RenderedFeed feed, Set<Output> opens) {
		return new SseEvent(feed.id(), NAME, opens.contains(Output.FEED) ? feed.jsonWithRecent() : feed.json());
	}

}
