package dev.earshot.statistics.page;

import java.util.List;

import dev.earshot.statistics.figures.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * A place in a ranking as the page shows it.
 *
 * @param title the name of what is ranked
 * @param by the artists of a track or album; empty for others
 * @param item the ID of a track; {@code null} for others
 * @param uri at Spotify; {@code null} if it is known by its names only
 */
record PlaceEntry(Ranked place, String title, List<String> by, @Nullable Integer item, @Nullable String uri) {

	public Amount listened() {
		return Amount.of(this.place.listened());
	}

	/** Returns whether it rose or fell, as in the message codes. */
	public String direction() {
		Integer before = this.place.before();
		if (before == null) {
			return "new";
		}
		int movement = before - this.place.rank();
		return (movement > 0) ? "up" : (movement < 0) ? "down" : "same";
	}

	/** Returns by how many places it rose or fell. */
	public int movement() {
		Integer before = this.place.before();
		return (before != null) ? Math.abs(before - this.place.rank()) : 0;
	}

}
