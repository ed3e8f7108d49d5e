package dev.earshot.history.log;

import java.time.Instant;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Identifies a play in the log of a person, and orders the plays. Its text form is used
 * in addresses and forms.
 *
 * @param startedAt in milliseconds
 * @param item the internal ID of the item
 * @param listened in milliseconds
 */
public record PlayKey(long startedAt, int item, int listened) {

	/** Comes after all plays. */
	public static final PlayKey NEWEST = new PlayKey(Long.MAX_VALUE, 0, 0);

	private static final Pattern FORM = Pattern.compile("(-?\\d{1,15})\\.(\\d{1,9})\\.(\\d{1,9})");

	/** Returns a key that comes after all plays that began before a moment. */
	public static PlayKey at(Instant moment) {
		return new PlayKey(moment.toEpochMilli(), 0, 0);
	}

	/** Reads the text form; empty if the text is none. */
	public static Optional<PlayKey> parse(@Nullable String text) {
		Matcher form = FORM.matcher((text != null) ? text : "");
		return form.matches() ? Optional.of(new PlayKey(Long.parseLong(form.group(1)), Integer.parseInt(form.group(2)),
				Integer.parseInt(form.group(3)))) : Optional.empty();
	}

	@Override
	public String toString() {
		return this.startedAt + "." + this.item + "." + this.listened;
	}

}
