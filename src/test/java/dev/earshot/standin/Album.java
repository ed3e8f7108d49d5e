package dev.earshot.standin;

import java.time.LocalDate;
import java.util.List;

/**
 * An album.
 *
 * @param kind {@code album} or {@code single}
 * @param totalTracks including tracks that are not in the catalogue
 */
public record Album(String id, String name, String kind, LocalDate released, int totalTracks, List<Artist> artists) {

	public String uri() {
		return "spotify:album:" + this.id;
	}

}
