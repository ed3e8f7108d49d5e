package dev.earshot.statistics.figures;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoField;
import java.time.zone.ZoneOffsetTransition;
import java.util.Arrays;

/**
 * The days and hours of a time zone from one day to another. A day has 23 or 25 hours
 * where the clocks change, and in some zones they change by half an hour.
 */
final class LocalHours {

	private static final long HOUR = 3_600_000;

	private final ZoneId zone;

	private final LocalDate first;

	// The beginning of each day, and the end of the last one.
	private final long[] days;

	private final boolean[] clocksChange;

	// Most times are on the day of the one before.
	private int lastDay;

	LocalHours(ZoneId zone, Period period) {
		this.zone = zone;
		this.first = period.first();
		this.days = period.first()
			.datesUntil(period.last().plusDays(2))
			.mapToLong((date) -> date.atStartOfDay(zone).toInstant().toEpochMilli())
			.toArray();
		this.clocksChange = new boolean[this.days.length];
		markChanges();
	}

	private void markChanges() {
		long change = nextChange(begin() - 1);
		while (change < end()) {
			this.clocksChange[day(change)] = true;
			change = nextChange(change);
		}
	}

	private long nextChange(long moment) {
		ZoneOffsetTransition next = this.zone.getRules().nextTransition(Instant.ofEpochMilli(moment));
		return (next != null) ? next.getInstant().toEpochMilli() : Long.MAX_VALUE;
	}

	private long begin() {
		return this.days[0];
	}

	private long end() {
		return this.days[this.days.length - 1];
	}

	/** Returns the number of days. */
	int size() {
		return this.days.length - 1;
	}

	LocalDate date(int day) {
		return this.first.plusDays(day);
	}

	/** Returns the day of a moment that is within the days. */
	int day(long moment) {
		if (moment < this.days[this.lastDay] || moment >= this.days[this.lastDay + 1]) {
			this.lastDay = find(moment);
		}
		return this.lastDay;
	}

	// A date that a zone has left out, as Samoa did, is a day without hours.
	private int find(long moment) {
		int place = Arrays.binarySearch(this.days, moment);
		int day = (place >= 0) ? place : -place - 2;
		while (day + 1 < size() && this.days[day + 1] == moment) {
			day++;
		}
		return day;
	}

	// By the clock, from 0 to 23.
	private int hour(int day, long moment) {
		return (this.clocksChange[day]) ? (int) (millisOfDay(moment) / HOUR) : (int) ((moment - this.days[day]) / HOUR);
	}

	// When the clock shows another hour, or is set.
	private long endOfHour(int day, long moment) {
		return (this.clocksChange[day]) ? Math.min(moment + HOUR - millisOfDay(moment) % HOUR, nextChange(moment))
				: moment + HOUR - (moment - this.days[day]) % HOUR;
	}

	/** Divides a time that is within the days by the hours of the clock. */
	void split(long begin, long end, Part part) {
		int day = day(begin);
		for (long from = begin; from < end;) {
			long to = Math.min(end, endOfHour(day, from));
			part.add(day, hour(day, from), to - from);
			from = to;
			day = (from < this.days[day + 1] || from == end) ? day : day(from);
		}
	}

	private long millisOfDay(long moment) {
		return Instant.ofEpochMilli(moment).atZone(this.zone).getLong(ChronoField.MILLI_OF_DAY);
	}

	/** Takes a part of a time. */
	interface Part {

		void add(int day, int hour, long millis);

	}

}
