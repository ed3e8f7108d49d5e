package dev.earshot.outputs.stream;

import java.util.concurrent.TimeUnit;

import dev.earshot.account.AccountData;
import dev.earshot.account.SessionEnded;
import dev.earshot.artwork.ArtworkReady;
import dev.earshot.core.AccountId;
import dev.earshot.links.LinkChanged;
import dev.earshot.links.LinkClosed;
import dev.earshot.links.ShareLink;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;
import dev.earshot.playback.DemandLevel;
import dev.earshot.presence.FetchDemand;
import dev.earshot.presence.PublicPlaybackChanged;
import dev.earshot.presence.RenderedFeeds;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends events to open streams: a new feed, a change of their link, or its end.
 */
@Component
class StreamPublisher implements AccountData {

	// The mean time between reconnects after a change of a link, and the longest delay.
	private static final long RECONNECT_SPACING_MILLIS = 4;

	private static final int MAX_RECONNECT_MILLIS = 30_000;

	private final RenderedFeeds feeds;

	private final StreamDemand streams;

	private final SseBroadcaster broadcaster;

	private final FeedEvents feedEvents;

	private final FetchDemand demand;

	StreamPublisher(RenderedFeeds feeds, StreamDemand streams, SseBroadcaster broadcaster, FeedEvents feedEvents,
			FetchDemand demand) {
		this.feeds = feeds;
		this.streams = streams;
		this.broadcaster = broadcaster;
		this.feedEvents = feedEvents;
		this.demand = demand;
	}

	// Runs before listeners that write to the database.
	@EventListener
	@Order(0)
	void on(PublicPlaybackChanged event) {
		publish(event.account());
	}

	// Rendering downloads the cover, which an account without demand does not need.
	private void publish(AccountId account) {
		if (!this.streams.hasChannels(account) && this.demand.of(account) == DemandLevel.NONE) {
			return;
		}
		this.feedEvents.latest(account).forEach(this.broadcaster::send);
	}

	@EventListener
	void on(ArtworkReady event) {
		this.feeds.recolor(event.url()).forEach(this::publish);
	}

	// Artworks decides how soon a cover is downloaded again.
	@Scheduled(initialDelay = 10, fixedDelay = 10, timeUnit = TimeUnit.SECONDS)
	void retryColors() {
		this.feeds.recolor(this::isInDemand).forEach(this::publish);
	}

	private boolean isInDemand(AccountId account) {
		return this.streams.of(account) != DemandLevel.NONE || this.demand.of(account) != DemandLevel.NONE;
	}

	@EventListener
	void on(LinkClosed event) {
		end(event.link().channel(), "gone");
	}

	// Ends the streams of a changed link. They reconnect to a new channel, because the
	// replay buffer must not repeat the event to those that have already reloaded.
	@EventListener
	void on(LinkChanged event) {
		ShareLink link = event.link();
		boolean isLive = link.opens().stream().anyMatch(StreamDemand.STREAMED::contains);
		if (isLive) {
			endForReconnect(link.channel());
		}
		else {
			this.broadcaster.end(link.channel(), event("gone"));
		}
	}

	// A single subscriber reconnects at once; very many are spread over time.
	private void endForReconnect(String channel) {
		long others = this.broadcaster.subscribers(channel) - 1L;
		int within = Math.clamp(others * RECONNECT_SPACING_MILLIS, 0, MAX_RECONNECT_MILLIS);
		this.broadcaster.end(channel, new SseEvent("changed", "changed", "{\"within\":" + within + "}"));
	}

	@Override
	public void stop(AccountId account) {
		end(StreamDemand.previewChannel(account), "gone");
	}

	// It is unknown which previews belong to the browser that signed out. Those still
	// signed in reconnect.
	@EventListener
	void on(SessionEnded event) {
		endForReconnect(StreamDemand.previewChannel(event.account()));
	}

	// Ends all previews, so that none lasts much longer than its session.
	@Scheduled(initialDelay = 20, fixedDelay = 20, timeUnit = TimeUnit.MINUTES)
	void endPreviews() {
		this.streams.previewChannels().forEach(this::endForReconnect);
	}

	private void end(String channel, String event) {
		this.broadcaster.end(channel, event(event));
		this.streams.forget(channel);
	}

	private static SseEvent event(String event) {
		return new SseEvent(event, event, "{}");
	}

}
