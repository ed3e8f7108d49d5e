package dev.earshot.outputs.stream;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.earshot.core.AccountId;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.outputs.LinkFeeds;
import dev.earshot.presence.RenderedFeeds;

import org.springframework.stereotype.Component;

/**
 * The events of feeds, as the links of an account and its previews show them.
 */
@Component
class FeedEvents {

	private final ShareLinks links;

	private final LinkFeeds linkFeeds;

	private final RenderedFeeds feeds;

	FeedEvents(ShareLinks links, LinkFeeds linkFeeds, RenderedFeeds feeds) {
		this.links = links;
		this.linkFeeds = linkFeeds;
		this.feeds = feeds;
	}

	/** Returns the latest event of each channel. */
	Map<String, SseEvent> latest(AccountId account) {
		Map<String, SseEvent> events = new LinkedHashMap<>();
		this.links.of(account).forEach((link) -> events.put(link.channel(), of(link)));
		events.put(StreamDemand.previewChannel(account), ofPreview(account));
		return events;
	}

	SseEvent of(ShareLink link) {
		return FeedEvent.of(this.linkFeeds.latest(link), link.opens());
	}

	SseEvent ofPreview(AccountId account) {
		return FeedEvent.of(this.feeds.latest(account), StreamDemand.PREVIEWED);
	}

}
