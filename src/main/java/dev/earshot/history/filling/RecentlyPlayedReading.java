package dev.earshot.history.filling;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.playback.CurrentPlayback;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Playback.Unknown;
import dev.earshot.playback.reading.PlayerReader;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads Spotify's list of recent plays again and again for everybody whose log is
 * recorded. A refused call is none that matters: the rows are still there later.
 */
@Component
class RecentlyPlayedReading {

	private static final Logger logger = LoggerFactory.getLogger(RecentlyPlayedReading.class);

	private final PlayerReader reader;

	private final CurrentPlayback playback;

	private final LeasedListeners listeners;

	private final MissingPlays plays;

	private final InstantSource clock;

	private final Map<AccountId, ReadingSchedule> schedules = new ConcurrentHashMap<>();

	RecentlyPlayedReading(PlayerReader reader, CurrentPlayback playback, LeasedListeners listeners, MissingPlays plays,
			InstantSource clock) {
		this.reader = reader;
		this.playback = playback;
		this.listeners = listeners;
		this.plays = plays;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.MINUTES)
	void readDue() {
		this.schedules.keySet().retainAll(this.listeners.recording());
		this.listeners.recording().forEach(this::readIfDue);
	}

	private void readIfDue(AccountId account) {
		Instant now = this.clock.instant();
		NowPlaying latest = this.playback.latest(account);
		ReadingSchedule schedule = this.schedules.getOrDefault(account, ReadingSchedule.NEW).seen(mayPlay(latest), now);
		this.schedules.put(account, schedule.isDue(now) ? read(account, schedule, now) : schedule);
	}

	// Something may play while nobody knows.
	private static boolean mayPlay(NowPlaying latest) {
		return latest.refusal() != null || switch (latest.playback()) {
			case Audible audible -> audible.progress().playing();
			case Unknown unknown -> unknown.playing();
			case Nothing _ -> false;
			case null -> true;
		};
	}

	private ReadingSchedule read(AccountId account, ReadingSchedule schedule, Instant now) {
		try {
			this.plays.add(account, this.reader.listedPlays(account));
			return schedule.read(now);
		}
		catch (RefusedException ex) {
			return schedule.refused(ex.refusal().until(), now);
		}
		catch (RuntimeException ex) {
			if (schedule.refusals() == 0) {
				logger.warn("Cannot fill in the log of account {}", account, ex);
			}
			return schedule.refused(null, now);
		}
	}

}
