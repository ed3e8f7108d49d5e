package dev.earshot.outputs.stream;

import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.account.AccountSignedOut;
import dev.earshot.artwork.ArtworkReady;
import dev.earshot.artwork.Artworks;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkChanged;
import dev.earshot.links.LinkClosed;
import dev.earshot.links.ShareLink;
import dev.earshot.links.ShareLinks;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.playback.DemandLevel;
import dev.earshot.presence.FetchDemand;
import dev.earshot.presence.PublicPlaybackChanged;
import dev.earshot.presence.RenderedFeed;
import dev.earshot.presence.RenderedFeeds;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Tells open streams what is new: what plays, that their link looks different now, or
 * that it is gone.
 */
@Component
class StreamPublisher implements AccountData {

	// How far apart those come back who are told to, on average, and the longest that
	// any of them waits.
	private static final long MILLIS_EACH = 4;

	private static final int LONGEST_WAIT = 30_000;

	private final RenderedFeeds feeds;

	private final StreamDemand streams;

	private final SseBroadcaster broadcaster;

	private final ShareLinks links;

	private final FetchDemand demand;

	StreamPublisher(RenderedFeeds feeds, StreamDemand streams, SseBroadcaster broadcaster, ShareLinks links,
			FetchDemand demand) {
		this.feeds = feeds;
		this.streams = streams;
		this.broadcaster = broadcaster;
		this.links = links;
		this.demand = demand;
	}

	// Pages first: what others write down of it takes its time.
	@EventListener
	@Order(0)
	void on(PublicPlaybackChanged event) {
		tell(event.account());
	}

	// Of an account that nobody asks about no cover is fetched.
	private void tell(AccountId account) {
		if (!this.streams.haveBeenOpened(account) && this.demand.of(account) == DemandLevel.NONE) {
			return;
		}
		RenderedFeed renderedFeed = this.feeds.known(account);
		this.links.of(account)
			.forEach((link) -> this.broadcaster.send(link.channel(), FeedEvent.of(renderedFeed, link.opens())));
		this.broadcaster.send(StreamDemand.previewChannel(account), FeedEvent.of(renderedFeed, StreamDemand.PREVIEWS));
	}

	@EventListener
	void on(ArtworkReady event) {
		this.feeds.recolor(event.url()).forEach(this::tell);
	}

	/**
	 * Colours that could not be had when they were first wanted may be had later. How
	 * soon the same cover is fetched again is for {@link Artworks} to say.
	 */
	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void askForColorsAgain() {
		this.feeds.recolor(this::isLookedAt).forEach(this::tell);
	}

	private boolean isLookedAt(AccountId account) {
		return this.streams.of(account) != DemandLevel.NONE || this.demand.of(account) != DemandLevel.NONE;
	}

	@EventListener
	void on(LinkClosed event) {
		end(event.link().channel(), "gone");
	}

	/**
	 * Streams end with the news and are opened anew, since what is remembered for those
	 * who come back must not tell them to reload again.
	 * @param event the link as it is now
	 */
	@EventListener
	void on(LinkChanged event) {
		ShareLink link = event.link();
		boolean isLive = link.opens().stream().anyMatch(StreamDemand.LIVE::contains);
		if (isLive) {
			endToComeBack(link.channel());
		}
		else {
			this.broadcaster.end(link.channel(), farewell("gone"));
		}
	}

	// Who is alone comes back at once, very many do not come all together.
	private void endToComeBack(String channel) {
		long others = this.broadcaster.viewers(channel) - 1L;
		int within = Math.clamp(others * MILLIS_EACH, 0, LONGEST_WAIT);
		this.broadcaster.end(channel, new SseEvent("changed", "changed", "{\"within\":" + within + "}"));
	}

	@Override
	public void stop(AccountId account) {
		end(StreamDemand.previewChannel(account), "gone");
	}

	// Which of the previews belong to that browser is not known: those that are still
	// signed in come back by themselves.
	@EventListener
	void on(AccountSignedOut event) {
		endToComeBack(StreamDemand.previewChannel(event.account()));
	}

	/**
	 * Lets no preview go on for much longer than its session. Those that may come back by
	 * themselves.
	 */
	@Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
	void endPreviews() {
		this.streams.previewChannels().forEach(this::endToComeBack);
	}

	private void end(String channel, String event) {
		this.broadcaster.end(channel, farewell(event));
		this.streams.forget(channel);
	}

	private static SseEvent farewell(String event) {
		return new SseEvent(event, event, "{}");
	}

}
