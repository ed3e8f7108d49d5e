package dev.earshot.standin;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/**
 * Anything that can come out of the loudspeaker.
 */
public sealed interface Playable {

	String uri();

	Duration duration();

	/**
	 * A track of the catalogue.
	 *
	 * @param id the id in the form of Spotify's
	 * @param name the title
	 * @param album the record it is on
	 * @param number its place there
	 * @param artists who made it
	 * @param duration how long it is
	 * @param explicit whether it needs the badge
	 */
	record Track(String id, String name, Album album, int number, List<Artist> artists, Duration duration,
			boolean explicit) implements Playable {

		@Override
		public String uri() {
			return "spotify:track:" + this.id;
		}

	}

	/**
	 * An episode of a podcast.
	 *
	 * @param id the id in the form of Spotify's
	 * @param name the title
	 * @param show the podcast
	 * @param description what it is about
	 * @param released the day it came out
	 * @param duration how long it is
	 */
	record Episode(String id, String name, Show show, String description, LocalDate released,
			Duration duration) implements Playable {

		@Override
		public String uri() {
			return "spotify:episode:" + this.id;
		}

	}

	/**
	 * A file on the person's own disk, of which Spotify knows hardly anything.
	 *
	 * @param artist as the file says
	 * @param name as the file says
	 * @param duration how long it is
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
	 * An advert, of which Spotify tells nothing but that it runs.
	 *
	 * @param duration how long it is
	 */
	record Advert(Duration duration) implements Playable {

		@Override
		public String uri() {
			return "spotify:ad:000000012c603a6600000020316a17a1";
		}

	}

}
