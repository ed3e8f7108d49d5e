package dev.earshot.presence;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.Artwork;
import dev.earshot.playback.LastPlayed;
import dev.earshot.playback.Link;
import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Track;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Items that a feed may contain.
 */
final class FeedFixtures {

	static final Instant NOON = Instant.parse("2026-11-22T12:00:00.1239Z");

	static final Progress PLAYING = new Progress(Duration.ofSeconds(61), Duration.ofSeconds(221), true, NOON);

	static final Progress PAUSED = new Progress(Duration.ofSeconds(61), Duration.ofSeconds(221), false, NOON);

	static final Artwork COVER = new Artwork("https://i.scdn.co/image/large", "https://i.scdn.co/image/small");

	private FeedFixtures() {
	}

	static Track track(Progress progress) {
		return new Track(new SpotifyUri("spotify:track:tZFCpZeXO99NKEisFy2I0p"), "فانوس \"Snow\" 雨 </script>",
				"https://open.spotify.com/track/tZFCpZeXO99NKEisFy2I0p",
				List.of(link("Paper Harbor"), new Link("Nobody", null)), link("Salt Maps"), COVER, true, progress);
	}

	private static Link link(String name) {
		return new Link(name, "https://open.spotify.com/artist/" + name.replace(' ', '-'));
	}

	static Episode episode() {
		return new Episode(new SpotifyUri("spotify:episode:1QalQXv953c83dfFMKg7HC"), "Episode 86", null,
				List.of(link("Keeping the Light")), null, null, false, PLAYING);
	}

	static LocalFile localFile() {
		return new LocalFile(new SpotifyUri("spotify:local:A+b:C:d e:254"), "Rehearsal", List.of(), null,
				new Progress(Duration.ZERO, null, true, NOON));
	}

	static PublicPlayback publicPlayback(@Nullable Titled item) {
		return new PublicPlayback(item, new LastPlayed(track(PLAYING), NOON), NOON, null);
	}

}
