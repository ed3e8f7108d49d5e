package dev.earshot.history.page;

import java.time.ZoneId;
import java.time.ZonedDateTime;

import dev.earshot.core.Slug;
import dev.earshot.history.log.Gap;

/**
 * A gap as the list shows it.
 *
 * @param reason as in the message codes
 */
record GapEntry(ZonedDateTime from, ZonedDateTime to, String reason) implements HistoryEntry {

	static GapEntry of(Gap gap, ZoneId zone) {
		return new GapEntry(gap.beganAt().atZone(zone), gap.endedAt().atZone(zone), Slug.of(gap.reason()));
	}

	/** Returns how its end is shown, below the day on which it began. */
	public String endPattern() {
		return this.from.toLocalDate().equals(this.to.toLocalDate()) ? "HH:mm" : beginPattern();
	}

	/** Returns how its beginning is shown at its end. */
	public String beginPattern() {
		return (this.from.getYear() == this.to.getYear()) ? "d MMM, HH:mm" : "d MMM uuuu, HH:mm";
	}

}
