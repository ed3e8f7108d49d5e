package dev.earshot.playback.polling;

import java.time.Instant;
import java.util.Optional;

import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.playback.stored.LastPlayback;

import org.springframework.context.ApplicationEventPublisher;

import static org.mockito.Mockito.mock;

/**
 * Snapshots and pollers to test with.
 */
public final class PollingFixtures {

	private PollingFixtures() {
	}

	/**
	 * What is found after a restart.
	 * @param playback what was playing
	 * @param at when that was seen
	 * @return what was stored, with the same as what was last heard
	 */
	static LastPlayback last(Playback.Titled playback, Instant at) {
		return LastPlayback.of(PlaybackFixtures.now(playback, at), new LastPlayed(playback, at), null);
	}

	public static PlaybackSnapshot snapshot(Playback playback, Instant at) {
		return PlaybackSnapshot.none(at).observed(PlaybackFixtures.now(playback, at));
	}

	/**
	 * A poller whose listeners run at once, on the thread that polls.
	 */
	static PlaybackPoller poller(PlayerPoll poll, ApplicationEventPublisher events, PollTiming timing) {
		EventDelivery delivery = new EventDelivery(events, Runnable::run);
		return new PollerFactory(poll, delivery, timing.scheduler(), timing.clock(), mock())
			.create(PlaybackFixtures.ACCOUNT, timing.rate(), Optional.empty());
	}

}
