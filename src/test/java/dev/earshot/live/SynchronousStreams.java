package dev.earshot.live;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Streams that send on the thread of the test, so that their events are visible at once.
 */
public final class SynchronousStreams {

	private SynchronousStreams() {
	}

	public static LiveStreams onThisThread(ApplicationEventPublisher events) {
		return new LiveStreams(events, Runnable::run);
	}

}
