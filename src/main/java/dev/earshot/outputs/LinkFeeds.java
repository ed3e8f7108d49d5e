package dev.earshot.outputs;

import dev.earshot.links.ShareLink;
import dev.earshot.links.options.Output;
import dev.earshot.presence.Feed.Listened;
import dev.earshot.presence.RenderedFeed;
import dev.earshot.presence.RenderedFeeds;
import dev.earshot.statistics.RecentListening;

import org.springframework.stereotype.Component;

/**
 * Feeds as links show them: with the time listened if the owner wants that.
 */
@Component
public class LinkFeeds {

	private final RenderedFeeds feeds;

	private final RecentListening listening;

	LinkFeeds(RenderedFeeds feeds, RecentListening listening) {
		this.feeds = feeds;
		this.listening = listening;
	}

	public RenderedFeed latest(ShareLink link) {
		return of(link, this.feeds.latest(link.account()));
	}

	public RenderedFeed refreshed(ShareLink link) {
		return of(link, this.feeds.refreshed(link.account()));
	}

	private RenderedFeed of(ShareLink link, RenderedFeed feed) {
		boolean isShown = link.opens().contains(Output.FEED) && link.options().feed().listened();
		return isShown ? this.listening.of(link.account())
			.map((minutes) -> feed.with(new Listened(minutes.today(), minutes.week())))
			.orElse(feed) : feed;
	}

}
