package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.PlaybackChanged;
import dev.earshot.playback.TrackEnded;
import dev.earshot.playback.TrackStarted;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells the others what happened between two looks, if it is worth telling.
 */
@Component
class Announcer {

	private static final Logger logger = LoggerFactory.getLogger(Announcer.class);

	private final ApplicationEventPublisher events;

	Announcer(ApplicationEventPublisher events) {
		this.events = events;
	}

	/**
	 * Tells what is worth it.
	 * @param account whose playback
	 * @param told what was told last, from which everybody goes on by themselves
	 * @param before what was known until now
	 * @param after what is known now
	 * @return what has been told by now
	 */
	NowPlaying announce(AccountId account, NowPlaying told, NowPlaying before, NowPlaying after) {
		Change change = Change.between(before, after);
		boolean isRefusalNew = !Objects.equals(before.refusal(), after.refusal());
		if (isRefusalNew) {
			log(account, after.refusal());
		}
		if (change.isNewPlay()) {
			announceTracks(account, change);
		}
		boolean isElsewhere = Change.between(told, after).isNoticeable();
		if (change.isNoticeable() || isElsewhere || isRefusalNew || !Objects.equals(before.player(), after.player())) {
			this.events.publishEvent(new PlaybackChanged(account, before, after));
			return after;
		}
		return told;
	}

	private static void log(AccountId account, @Nullable SpotifyRefusal refusal) {
		if (refusal != null) {
			logger.info("Spotify does not tell what account {} hears: {}", account, refusal);
			return;
		}
		logger.info("Spotify tells again what account {} hears", account);
	}

	private void announceTracks(AccountId account, Change change) {
		Instant at = change.at();
		if (change.playBefore() instanceof Track track) {
			Duration position = track.progress().positionAt(at);
			this.events.publishEvent(new TrackEnded(account, track, position, at));
		}
		if (change.playAfter() instanceof Track track) {
			this.events.publishEvent(new TrackStarted(account, track, at));
		}
	}

}
