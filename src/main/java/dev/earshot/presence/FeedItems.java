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

	public Item of(Titled item) {
		return Item.of(item, this.colors);
	}

}
