package dev.earshot.standin;

import java.time.LocalDate;
import java.util.List;

/**
 * A record in the invented shop.
 *
 * @param id the id in the form of Spotify's
 * @param name the title
 * @param kind {@code album} or {@code single}
 * @param released the day it came out
 * @param totalTracks how many tracks it has, not all of which are in the catalogue
 * @param artists who made it
 */
public record Album(String id, String name, String kind, LocalDate released, int totalTracks, List<Artist> artists) {

	public String uri() {
		return "spotify:album:" + this.id;
	}

}
