package dev.earshot.playback.watch;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Player;
import dev.earshot.playback.reading.PlayerReading;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * One look at a player. Whatever goes wrong becomes part of what is observed.
 */
@Component
class Look {

	private static final Logger logger = LoggerFactory.getLogger(Look.class);

	private final PlayerReading reading;

	private final ContextNames names;

	private final InstantSource clock;

	Look(PlayerReading reading, ContextNames names, InstantSource clock) {
		this.reading = reading;
		this.names = names;
		this.clock = clock;
	}

	Observation at(AccountId account, CallPriority priority, Observation before, Runnable whenNamed) {
		try {
			NowPlaying seen = this.reading.now(account, priority);
			return completed(account, priority, before, before.saw(named(seen, account, whenNamed)));
		}
		catch (SpotifyRefused ex) {
			return before.refused(ex.refusal(), this.clock.instant());
		}
		catch (RuntimeException ex) {
			if (!Unexpected.FAULT_OF_OURS.equals(before.now().refusal())) {
				logger.warn("Cannot make out what account {} hears", account, ex);
			}
			return before.refused(Unexpected.FAULT_OF_OURS, this.clock.instant());
		}
	}

	NowPlaying named(NowPlaying now, AccountId account, Runnable whenNamed) {
		Player player = now.player();
		if (player == null || player.context() == null) {
			return now;
		}
		return from(this.names.named(player.context(), account, whenNamed), player, now);
	}

	private static NowPlaying from(PlayContext context, Player player, NowPlaying now) {
		Player named = new Player(player.device(), player.shuffle(), player.repeat(), context, player.disallowed());
		return new NowPlaying(now.playback(), named, now.observedAt(), now.refusal(), now.since());
	}

	private Observation completed(AccountId account, CallPriority priority, Observation before, Observation after) {
		if (!(after.now().playback() instanceof Nothing)) {
			return after;
		}
		// Silence looks the same however long it lasts: devices are asked for once.
		boolean isNew = !(before.now().playback() instanceof Nothing);
		Nothing nothing = isNew ? nothing(account, priority, before) : (Nothing) before.now().playback();
		Instant observedAt = after.now().observedAt();
		return after.with(new NowPlaying(nothing, null, observedAt, null, null));
	}

	private Nothing nothing(AccountId account, CallPriority priority, Observation before) {
		try {
			List<Device> devices = this.reading.devices(account, priority);
			return new Nothing(devices, !devices.isEmpty() || before.now().playback() != null);
		}
		catch (SpotifyRefused ex) {
			return new Nothing(List.of(), true);
		}
	}

}
