package dev.earshot.playback.polling;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.earshot.core.AccountId;
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
 * Tells what happened to the playback of one account, if it is worth telling. Nobody who
 * tells something waits for those who are told. {@link PlaybackPoller} guards it.
 */
class PlaybackEvents {

	private static final Logger logger = LoggerFactory.getLogger(PlaybackEvents.class);

	private final AccountId account;

	private final ApplicationEventPublisher publisher;

	private final SerialExecutor queue;

	// What was told last, from which everybody goes on by themselves.
	private NowPlaying told;

	PlaybackEvents(AccountId account, ApplicationEventPublisher publisher, SerialExecutor queue, NowPlaying known) {
		this.account = account;
		this.publisher = publisher;
		this.queue = queue;
		this.told = known;
	}

	/**
	 * Tells what is worth it.
	 * @param plays events about plays
	 * @param before what was known until now
	 * @param after what is known now
	 */
	void publishChanges(List<Object> plays, NowPlaying before, NowPlaying after) {
		boolean isRefusalNew = !Objects.equals(before.refusal(), after.refusal());
		if (isRefusalNew) {
			this.queue.execute(() -> log(after.refusal()));
		}
		plays.forEach(this::publish);
		if (isNoticeable(before, after) || isNoticeable(this.told, after) || isRefusalNew
				|| !Objects.equals(before.player(), after.player())) {
			publish(new PlaybackChanged(this.account, before, after));
			this.told = after;
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
			logger.info("Spotify does not tell what account {} hears: {}", this.account, refusal);
			return;
		}
		logger.info("Spotify tells again what account {} hears", this.account);
	}

	private void publish(Object event) {
		this.queue.execute(() -> this.publisher.publishEvent(event));
	}

	/**
	 * Whether everybody has been told everything.
	 * @return {@code false} for ever if something was dropped
	 */
	boolean areDelivered() {
		return this.queue.isDone();
	}

	void awaitDelivery(Duration patience) {
		this.queue.await(patience);
	}

	void close() {
		this.queue.close();
	}

}
