package dev.earshot.standin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * An item that can be played.
 */
public sealed interface Playable {

	String uri();

	Duration duration();

	record Track(String id, String name, Album album, int number, List<Artist> artists, Duration duration,
			boolean explicit) implements Playable {

		@Override
		public String uri() {
			return "spotify:track:" + this.id;
		}

	}

	record Episode(String id, String name, Show show, String description, LocalDate released,
			Duration duration) implements Playable {

		@Override
		public String uri() {
			return "spotify:episode:" + this.id;
		}

	}

	/**
	 * A file of the listener, of which Spotify knows only artist and name.
	 */
	record LocalFile(String artist, String name, Duration duration) implements Playable {

		@Override
		public String uri() {
			return "spotify:local:%s::%s:%d".formatted(encode(this.artist), encode(this.name),
					this.duration.toSeconds());
		}

		private static String encode(String part) {
			return URLEncoder.encode(part, StandardCharsets.UTF_8);
		}

	}

	/**
	 * An advert, of which Spotify returns only that it plays.
	 */
	record Advert(Duration duration) implements Playable {

		@Override
		public String uri() {
			return "spotify:ad:000000012c603a6600000020316a17a1";
		}

	}

}
