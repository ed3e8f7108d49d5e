package dev.earshot.statistics.page;

import java.time.DayOfWeek;
import java.time.LocalDate;

import dev.earshot.core.Slug;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;

/**
 * Leads from numbers to the plays that add up to them.
 *
 * @param about which plays of the period, as parameters
 */
public record PlaysLink(LocalDate first, LocalDate last, String about) {

	/** Leads to all plays of a period. */
	public static PlaysLink in(Period period) {
		return new PlaysLink(period.first(), period.last(), "");
	}

	/** Leads to those of a track, artist, album or show. */
	public PlaysLink of(Subject subject, int id) {
		return new PlaysLink(this.first, this.last, this.about + "&" + parameter(subject) + "=" + id);
	}

	private static String parameter(Subject subject) {
		return switch (subject) {
			case TRACKS -> "item";
			case ARTISTS -> "artist";
			case ALBUMS -> "album";
			case PODCASTS -> "podcast";
			case AUDIOBOOKS -> "audiobook";
		};
	}

	/** Leads to those of another period. */
	public PlaysLink during(Period period) {
		return new PlaysLink(period.first(), period.last(), this.about);
	}

	/** Returns the path of the plays that began in the period and count. */
	public String counted() {
		return path() + "&counted=yes";
	}

	/** Returns the path of the plays that were heard in the period. */
	public String heard() {
		return path() + "&heard=yes";
	}

	/** Returns the path of the plays that were heard in an hour of a day of the week. */
	public String heardAt(DayOfWeek day, int hour) {
		return path() + "&weekday=" + Slug.of(day) + "&hour=" + hour;
	}

	/** Returns the path of the plays that were heard in an hour of any day. */
	public String heardAt(int hour) {
		return path() + "&hour=" + hour;
	}

	private String path() {
		return "/history?from=" + this.first + "&to=" + this.last + this.about;
	}

}
