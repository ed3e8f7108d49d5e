package dev.earshot.presence;

import dev.earshot.playback.Playback.Titled;
import dev.earshot.presence.Feed.Item;

import org.springframework.stereotype.Component;

/**
 * Single items as the feed shows them, for whoever tells of one without a feed around it.
 */
@Component
public class FeedItems {

	private final CoverColors colors;

	FeedItems(CoverColors colors) {
		this.colors = colors;
	}

	/**
	 * Shows an item, with the colours of its cover if they are known by now.
	 * @param item what plays, is paused or has stopped
	 * @return the same as in the feed
	 */
	public Item of(Titled item) {
		return Item.of(item, this.colors);
	}

}
