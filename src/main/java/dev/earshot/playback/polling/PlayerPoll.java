package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.Leases;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.PlayContext;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.PlaybackPolled;
import dev.earshot.playback.Player;
import dev.earshot.playback.reading.PlayerReader;
import dev.earshot.playback.reading.PlaylistNames;
import dev.earshot.playback.snapshot.PlaybackSnapshot;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefusal.Unexpected;
import dev.earshot.spotify.SpotifyRefusal.Unreachable;
import dev.earshot.spotify.SpotifyRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * One poll. An error becomes part of the snapshot. The devices that could play are asked
 * for when playback ends, and again after a few minutes while somebody looks at them.
 */
@Component
class PlayerPoll {

	private static final Logger logger = LoggerFactory.getLogger(PlayerPoll.class);

	private static final Duration DEVICES_VALID_FOR = Duration.ofMinutes(3);

	private static final Duration REFUSAL_VALID_FOR = Duration.ofSeconds(20);

	private final PlayerReader reader;

	private final PlaylistNames names;

	private final InstantSource clock;

	private final ApplicationEventPublisher events;

	private final Leases leases;

	PlayerPoll(PlayerReader reader, PlaylistNames names, InstantSource clock, ApplicationEventPublisher events,
			Leases leases) {
		this.reader = reader;
		this.names = names;
		this.clock = clock;
		this.events = events;
		this.leases = leases;
	}

	// A node that is cut off from the others must not poll beside the one that takes
	// over.
	PlaybackSnapshot run(AccountId account, PollingRate rate, PlaybackSnapshot before, Runnable whenNamed) {
		if (!this.leases.isHeld(account)) {
			return before;
		}
		PlaybackSnapshot after = poll(account, rate, before, whenNamed);
		this.events.publishEvent(new PlaybackPolled(account, after.now().refusal()));
		return after;
	}

	private PlaybackSnapshot poll(AccountId account, PollingRate rate, PlaybackSnapshot before, Runnable whenNamed) {
		try {
			NowPlaying seen = this.reader.now(account, rate.priority());
			return completed(account, rate, before, before.observed(named(seen, account, whenNamed)));
		}
		catch (SpotifyRefused ex) {
			return before.refused(ex.refusal(), this.clock.instant());
		}
		catch (RuntimeException ex) {
			if (!Unexpected.INTERNAL_ERROR.equals(before.now().refusal())) {
				logger.warn("The poll for account {} failed", account, ex);
			}
			return before.refused(Unexpected.INTERNAL_ERROR, this.clock.instant());
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

	private PlaybackSnapshot completed(AccountId account, PollingRate rate, PlaybackSnapshot before,
			PlaybackSnapshot after) {
		if (!(after.now().playback() instanceof Nothing)) {
			return after;
		}
		if (!(before.now().playback() instanceof Nothing known)) {
			return withDevices(account, rate, after, new Nothing(List.of(), true), before.now().playback() != null);
		}
		boolean areDevicesDue = rate.level() == DemandLevel.VISIBLE_PAGE && before.areDevicesDueAt(after.polledAt());
		return areDevicesDue ? withDevices(account, rate, after, known, known.everUsed())
				: after.withDevices(known, before.devicesDue());
	}

	private PlaybackSnapshot withDevices(AccountId account, PollingRate rate, PlaybackSnapshot silence,
			Nothing fallback, boolean everUsed) {
		Instant now = silence.polledAt();
		try {
			List<Device> devices = this.reader.devices(account, rate.priority());
			return silence.withDevices(new Nothing(devices, !devices.isEmpty() || everUsed),
					now.plus(rate.slowedDown(DEVICES_VALID_FOR)));
		}
		catch (SpotifyRefused ex) {
			Instant again = now.plus(rate.slowedDown(passesSoon(ex.refusal()) ? REFUSAL_VALID_FOR : DEVICES_VALID_FOR));
			Instant until = Objects.requireNonNullElse(ex.refusal().until(), again);
			return silence.withDevices(fallback, until.isAfter(again) ? until : again);
		}
	}

	private static boolean passesSoon(SpotifyRefusal refusal) {
		return refusal instanceof Unavailable || refusal instanceof Unreachable;
	}

}
