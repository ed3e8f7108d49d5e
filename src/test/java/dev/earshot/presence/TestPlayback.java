package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Device;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Player;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;

/**
 * Playback for tests, observed at noon unless stated otherwise.
 */
public final class TestPlayback {

	/**
	 * The time of every observation without a time.
	 */
	public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	/**
	 * The account that listens.
	 */
	public static final AccountId ACCOUNT = new AccountId("somebody");

	private TestPlayback() {
	}

	/**
	 * Returns a track of 200 seconds that plays.
	 * @param title the title
	 * @param seconds the position
	 * @param at when it was observed
	 * @return the track
	 */
	static Playback.Track playing(String title, long seconds, Instant at) {
		return track(title, new Progress(Duration.ofSeconds(seconds), Duration.ofSeconds(200), true, at));
	}

	static Playback.Track paused(String title, long seconds) {
		return track(title, new Progress(Duration.ofSeconds(seconds), Duration.ofSeconds(200), false, NOON));
	}

	private static Playback.Track track(String title, Progress progress) {
		return new Playback.Track(new SpotifyUri("spotify:track:" + title), title, null, List.of(), null, null, false,
				progress);
	}

	static NowPlaying nothing() {
		return observed(new Playback.Nothing(List.of(), true), NOON);
	}

	static NowPlaying observed(Playback playback, Instant at) {
		return new NowPlaying(playback, null, at, null, null);
	}

	static NowPlaying inPrivate(Playback playback) {
		Device device = new Device("1", "Desk", "Computer", 50, true, false);
		return new NowPlaying(playback, new Player(device, null, null, null), NOON, null, null);
	}

	static NowPlaying refused(Playback playback, SpotifyRefusal refusal) {
		return new NowPlaying(playback, null, NOON, refusal, NOON);
	}

}
