package dev.earshot.statistics.highlights;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CompletableFuture;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.HeardPlays;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.figures.SubjectPlaces;
import dev.earshot.statistics.highlights.circumstances.CircumstanceSums;
import dev.earshot.statistics.highlights.circumstances.Circumstances;

/**
 * Finds what stands out in a log, in the days of a time zone.
 */
public final class HighlightSearch {

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	public HighlightSearch(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	/** Returns what stands out in a period. */
	public Highlights of(Period period, LocalDate today) {
		EarlierPlays earlier = new EarlierPlays(this.plays, period.begin(this.zone), this.rule);
		// A second processor takes them, if there is one.
		CompletableFuture<SubjectHighlights> artists = CompletableFuture
			.supplyAsync(() -> of(Subject.ARTISTS, ObsessionRule.ARTIST, period, earlier));
		SubjectHighlights tracks = of(Subject.TRACKS, ObsessionRule.TRACK, period, earlier);
		Streaks streaks = new StreakSearch(this.plays, this.zone, this.rule).of(period, today);
		Milestones milestones = new MilestoneSearch(this.plays, this.zone, this.rule).of(period);
		Circumstances circumstances = circumstances(period);
		return new Highlights(period, streaks, milestones, tracks, artists.join(), onThisDay(period, today),
				circumstances);
	}

	private SubjectHighlights of(Subject subject, ObsessionRule obsession, Period period, EarlierPlays earlier) {
		SubjectPlaces subjects = SubjectPlaces.of(subject, this.plays.items());
		SubjectHistory sums = new SubjectHistory(subjects, earlier);
		WeekPlays weeks = new WeekPlays(subjects.ids(), obsession, period, this.zone);
		PeriodPlays inPeriod = new PeriodPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule);
		inPeriod.addTo(sums, weeks);
		return new SubjectHighlights(sums.firstHeard(this.zone), sums.rediscovered(this.zone), weeks.obsessions());
	}

	private List<EarlierDay> onThisDay(Period period, LocalDate today) {
		boolean isCurrent = !today.isBefore(period.first()) && !today.isAfter(period.last());
		return isCurrent ? new EarlierDays(this.plays, this.zone, this.rule).before(today) : List.of();
	}

	private Circumstances circumstances(Period period) {
		CircumstanceSums sums = new CircumstanceSums(this.plays);
		new HeardPlays(this.plays, period.begin(this.zone), period.end(this.zone), this.rule).forEach(sums);
		return sums.circumstances();
	}

}
