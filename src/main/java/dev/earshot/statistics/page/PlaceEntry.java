package dev.earshot.statistics.page;

import java.util.List;

import dev.earshot.statistics.SubjectCover;
import dev.earshot.statistics.SubjectName;
import dev.earshot.statistics.figures.Ranked;
import dev.earshot.statistics.figures.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A place in a ranking as the page shows it.
 */
public record PlaceEntry(Subject subject, Ranked place, SubjectName name) {

	public String title() {
		return this.name.title();
	}

	public List<String> by() {
		return this.name.by();
	}

	public @Nullable String uri() {
		return this.name.uri();
	}

	public @Nullable SubjectCover cover() {
		return this.name.cover();
	}

	/** Returns the sign of the tile, which is there without a cover, too. */
	public String icon() {
		return switch (this.subject) {
			case TRACKS, ALBUMS -> "note";
			case ARTISTS -> "person";
			case PODCASTS, AUDIOBOOKS -> "episode";
		};
	}

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
