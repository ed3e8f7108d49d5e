package dev.earshot.bench.outputs;

import java.time.Duration;

import dev.earshot.links.TestLink;
import dev.earshot.live.broadcast.SseBroadcaster;
import dev.earshot.live.broadcast.SseEvent;

/**
 * Earshot's own approach: the streams of a link that a person made, whose overlay is
 * open.
 */
final class OverlayStreams implements Approach {

	private final SseBroadcaster broadcaster;

	private final TestLink testLink;

	// Later than what holds when a stream is opened, and than the colors of its cover,
	// which come a moment after.
	private final long start = System.currentTimeMillis() + Duration.ofMinutes(1).toMillis();

	OverlayStreams(SseBroadcaster broadcaster, TestLink testLink) {
		this.broadcaster = broadcaster;
		this.testLink = testLink;
	}

	@Override
	public String name() {
		return "**Earshot**";
	}

	@Override
	public String path() {
		return this.testLink.path("live") + "?page=overlay";
	}

	@Override
	public void send(int number) {
		this.broadcaster.send(channel(), broadcast(number));
	}

	private String channel() {
		return this.testLink.link().channel();
	}

	private SseEvent broadcast(int number) {
		return new SseEvent(String.valueOf(this.start + number), "now", SampleEvent.json(number));
	}

	@Override
	public void end() {
		this.broadcaster.end(channel(), broadcast(Integer.MAX_VALUE));
	}

}
