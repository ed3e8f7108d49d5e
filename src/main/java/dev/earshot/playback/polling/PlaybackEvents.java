package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.core.SerialExecutor;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.PlaybackOutdated;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;

/**
 * Publishes the events of one account without waiting for the listeners.
 * {@link PlaybackPoller} guards it.
 */
class PlaybackEvents {

	private static final Logger logger = LoggerFactory.getLogger(PlaybackEvents.class);

	private final AccountId account;

	private final ApplicationEventPublisher publisher;

	private final SerialExecutor queue;

	// Listeners calculate positions from the state that was published last.
	private NowPlaying published;

	PlaybackEvents(AccountId account, ApplicationEventPublisher publisher, SerialExecutor queue, NowPlaying latest) {
		this.account = account;
		this.publisher = publisher;
		this.queue = queue;
		this.published = latest;
	}

	void publishChanges(List<Object> plays, NowPlaying before, NowPlaying after) {
		boolean isRefusalNew = !Objects.equals(before.refusal(), after.refusal());
		if (isRefusalNew) {
			this.queue.execute(() -> log(after.refusal()));
		}
		plays.forEach(this::publish);
		if (isNoticeable(before, after) || isNoticeable(this.published, after) || isRefusalNew
				|| !Objects.equals(before.player(), after.player())) {
			publish(new PlaybackChanged(this.account, before, after));
			this.published = after;
		}
	}

	private static boolean isNoticeable(NowPlaying before, NowPlaying after) {
		return new PlaybackDiff(before.playback(), after.playback()).isNoticeable(Progress.TOLERANCE);
	}

	void publishOutdated(boolean afterLeeway) {
		publish(new PlaybackOutdated(this.account, afterLeeway));
	}

	private void log(@Nullable SpotifyRefusal refusal) {
		if (refusal != null) {
			logger.info("Polls for account {} are refused: {}", this.account, refusal);
			return;
		}
		logger.info("Polls for account {} succeed again", this.account);
	}

	private void publish(Object event) {
		this.queue.execute(() -> this.publisher.publishEvent(event));
	}

	// Stays false if an event was dropped.
	boolean areDelivered() {
		return this.queue.isDone();
	}

	void awaitDelivery(Duration timeout) {
		this.queue.await(timeout);
	}

	void close() {
		this.queue.close();
	}

}
