package dev.earshot.statistics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.function.Predicate;

import dev.earshot.history.counting.CountingRules;
import dev.earshot.history.log.DeviceClass;
import dev.earshot.history.log.EndReason;
import dev.earshot.history.log.LoggedItem;
import dev.earshot.history.log.LoggedName;
import dev.earshot.history.log.LoggedPlay;
import dev.earshot.history.log.PlaySource;
import dev.earshot.history.log.PlayableKind;
import dev.earshot.history.log.StartReason;
import dev.earshot.history.log.TestLog;
import dev.earshot.statistics.figures.Period;
import org.jspecify.annotations.Nullable;

/**
 * Random plays of everything there is, and how long they were heard, minute by minute.
 */
public final class TestPlays {

	private static final long MINUTE = 60_000;

	private static final int ITEMS = 14;

	// Two more, of an artist of their own, came later.
	private static final int LATE_ITEMS = 16;

	private static final Instant LATE = TestLog.NOON.minus(Duration.ofDays(12));

	private static final Instant BEGIN = TestLog.NOON.minus(Duration.ofDays(40));

	private TestPlays() {
	}

	/**
	 * Fills a log with plays of weeks, some of them over hours and midnight. A track is
	 * merged into one of another artist and album, and an artist is hidden.
	 */
	public static void fill(TestLog log, Random random, int times) {
		log.jdbc().sql("update listener set recording_since = 0").update();
		for (int time = 0; time < times; time++) {
			Instant start = BEGIN.plusMillis(random.nextLong(Duration.ofDays(41).toMillis()));
			Duration listened = Duration.ofMillis(random.nextLong((time % 9 > 0) ? 90_000 : 18_000_000));
			log.add(new LoggedPlay(start, start.plus(listened), listened,
					item(random.nextInt(start.isBefore(LATE) ? ITEMS : LATE_ITEMS)), PlaySource.RECORDED,
					DeviceClass.PHONE, null, StartReason.CHOSEN,
					random.nextBoolean() ? EndReason.COMPLETED : EndReason.SKIPPED));
		}
		CountingRules rules = new CountingRules(log.jdbc());
		rules.merge(log.listener().id(), id(log, "item", "Item 1"), id(log, "item", "Item 2"));
		rules.hide(log.listener().id(), id(log, "artist", "Artist 0"));
	}

	private static LoggedItem item(int number) {
		return switch (number) {
			case 10, 11 -> item(PlayableKind.EPISODE, number, null, "Weather Hour");
			case 12, 13 -> item(PlayableKind.CHAPTER, number, null, "The Lighthouse", "An Author");
			case 14, 15 -> item(PlayableKind.TRACK, number, "Late", "Newcomer");
			default -> item((number % 5 == 4) ? PlayableKind.LOCAL_FILE : PlayableKind.TRACK, number,
					"Album " + number / 2, "Artist " + number % 4, "Guest " + number % 3);
		};
	}

	private static LoggedItem item(PlayableKind kind, int number, @Nullable String album, String... by) {
		return new LoggedItem(kind, "spotify:track:" + number, "Item " + number,
				List.of(by)
					.stream()
					.map((name) -> new LoggedName(name, "spotify:artist:" + name.replace(' ', '0')))
					.toList(),
				(album != null) ? new LoggedName(album, "spotify:album:" + album.replace(' ', '0')) : null, null);
	}

	/** Returns the ID of something by its name. */
	public static int id(TestLog log, String table, String name) {
		return log.jdbc()
			.sql("select id from " + table + " where " + (table.equals("item") ? "title" : "name") + " = :name")
			.param("name", name)
			.query(Integer.class)
			.single();
	}

	/** Returns how long plays were heard in a period. */
	public static Duration heard(List<LoggedPlay> plays, Period period, ZoneId zone) {
		return heard(plays, period, zone, (_) -> true);
	}

	/** Returns how long plays were heard in an hour of a day of the week. */
	public static Duration heard(List<LoggedPlay> plays, Period period, ZoneId zone, DayOfWeek day, int hour) {
		return heard(plays, period, zone, (at) -> at.getDayOfWeek() == day && at.getHour() == hour);
	}

	// Days, hours and changes of the clock begin with a minute.
	private static Duration heard(List<LoggedPlay> plays, Period period, ZoneId zone,
			Predicate<ZonedDateTime> condition) {
		long millis = 0;
		for (LoggedPlay play : plays) {
			long end = play.startedAt().plus(play.listened()).toEpochMilli();
			for (long from = play.startedAt().toEpochMilli(); from < end; from = from - from % MINUTE + MINUTE) {
				ZonedDateTime at = Instant.ofEpochMilli(from).atZone(zone);
				boolean isIn = !at.toLocalDate().isBefore(period.first()) && !at.toLocalDate().isAfter(period.last());
				millis += (isIn && condition.test(at)) ? Math.min(end, from - from % MINUTE + MINUTE) - from : 0;
			}
		}
		return Duration.ofMillis(millis);
	}

}
