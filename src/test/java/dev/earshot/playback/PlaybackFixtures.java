package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.AccountId;
import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.SpotifyRefusal;

/**
 * Playbacks to test with, and the moment they were seen.
 */
public final class PlaybackFixtures {

	public static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	public static final AccountId ACCOUNT = new AccountId("somebody");

	public static final Playback.Nothing NOTHING = new Playback.Nothing(List.of(), true);

	private PlaybackFixtures() {
	}

	public static Playback.Track track(String title, Progress progress) {
		return new Playback.Track(new SpotifyUri("spotify:track:" + title), title, null, List.of(), null, null, false,
				progress);
	}

	public static Playback.Advert advert() {
		return new Playback.Advert(new Progress(Duration.ZERO, null, true, NOON));
	}

	/**
	 * A track of 200 seconds.
	 * @param title its name
	 * @param seconds how far it is
	 * @param at when that was received
	 * @return the track, playing
	 */
	public static Playback.Track playing(String title, long seconds, Instant at) {
		return track(title, progress(seconds, true, at));
	}

	public static Playback.Track paused(String title, long seconds, Instant at) {
		return track(title, progress(seconds, false, at));
	}

	private static Progress progress(long seconds, boolean playing, Instant at) {
		return new Progress(Duration.ofSeconds(seconds), Duration.ofSeconds(200), playing, at);
	}

	public static NowPlaying waiting(Instant at) {
		return new NowPlaying(null, null, at, null, null);
	}

	public static NowPlaying now(Playback playback, Instant at) {
		return new NowPlaying(playback, null, at, null, null);
	}

	public static NowPlaying on(Player player, NowPlaying now) {
		return new NowPlaying(now.playback(), player, now.observedAt(), now.refusal(), now.since());
	}

	public static NowPlaying refused(SpotifyRefusal refusal, NowPlaying now) {
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), refusal, now.observedAt());
	}

}
