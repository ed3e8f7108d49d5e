package dev.earshot.presence;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.Feed.Item;

import org.springframework.stereotype.Component;

/**
 * Converts single items to their form in the feed, for messages without a feed.
 */
@Component
public class FeedItems {

	private final CoverColors colors;

	FeedItems(CoverColors colors) {
		this.colors = colors;
	}

	/**
	 * Converts an item, with the colours of its cover if they are known.
	 * @param item an item that plays, is paused or has stopped
	 * @return the item as in the feed
	 */
	public Item of(Titled item) {
		return Item.of(item, this.colors);
	}

}
