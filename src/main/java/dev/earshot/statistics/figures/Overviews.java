package dev.earshot.statistics.figures;

import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.earshot.statistics.columns.PlayColumns;

/**
 * Computes overviews of a log in the days of a time zone.
 */
public final class Overviews {

	private static final int PLACES = 10;

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	private final LogSubjects subjects;

	public Overviews(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
		this.subjects = new LogSubjects(plays.items());
	}

	/** Returns all that there is to say of a period, compared with the one before. */
	public Overview of(Period period) {
		FirstPlays first = first(period);
		PeriodSums sums = new PeriodSums(heard(period), this.subjects, first);
		PeriodSums before = new PeriodSums(heard(period.previous()), this.subjects, first);
		Map<Subject, List<Ranked>> rankings = new EnumMap<>(Subject.class);
		for (Subject subject : Subject.values()) {
			rankings.put(subject, sums.of(subject).first(PLACES, before.of(subject)));
		}
		return new Overview(period, sums.figures(), before.figures(), rankings, times(period));
	}

	/** Returns all artists and tracks of a period, and when each was first played. */
	public PlayedPeriod played(Period period) {
		PeriodSums sums = new PeriodSums(heard(period), this.subjects, first(period));
		return new PlayedPeriod(sums.figures(), sums.list(Subject.ARTISTS), sums.list(Subject.TRACKS));
	}

	/** Returns the first, the last and the most of a period. */
	public Extremes extremes(Period period) {
		HeardPlays heard = heard(period);
		return new ExtremeSearch(heard, new LocalHours(this.zone, period)).with(new ItemSums(heard));
	}

	private FirstPlays first(Period period) {
		return new FirstPlays(this.plays, period.end(this.zone), this.rule);
	}

	private HeardPlays heard(Period period) {
		return new HeardPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule);
	}

	/** Returns when somebody listened in a period. */
	public ListenedTimes times(Period period) {
		ListenedTimes times = new ListenedTimes(new LocalHours(this.zone, period));
		heard(period).forEach((_, begin, end, _) -> times.add(begin, end));
		return times;
	}

}
