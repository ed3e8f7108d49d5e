package dev.earshot.statistics.highlights;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.statistics.columns.PlayColumns;
import dev.earshot.statistics.figures.CountRule;
import dev.earshot.statistics.figures.Period;

/**
 * Finds the plays with which milestones were reached.
 */
final class MilestoneSearch {

	private final PlayColumns plays;

	private final ZoneId zone;

	private final CountRule rule;

	private final List<Milestone> reached = new ArrayList<>();

	private long counted;

	private long listened;

	MilestoneSearch(PlayColumns plays, ZoneId zone, CountRule rule) {
		this.plays = plays;
		this.zone = zone;
		this.rule = rule;
	}

	Milestones of(Period period) {
		addAll();
		List<Milestone> inPeriod = this.reached.stream()
			.filter((milestone) -> !milestone.date().isBefore(period.first())
					&& !milestone.date().isAfter(period.last()))
			.toList();
		return new Milestones(inPeriod, this.counted, Duration.ofMillis(this.listened));
	}

	private void addAll() {
		long nextPlay = Mark.PLAYS.after(0);
		long nextHour = Mark.HOURS.after(0);
		long nextTime = Duration.ofHours(nextHour).toMillis();
		for (int play = 0; play < this.plays.size(); play++) {
			this.counted += this.rule.counts(this.plays, play) ? 1 : 0;
			this.listened += this.rule.includes(this.plays, play) ? this.plays.listened(play) : 0;
			if (this.counted == nextPlay) {
				reach(Mark.PLAYS, nextPlay, play);
				nextPlay = Mark.PLAYS.after(nextPlay);
			}
			if (this.listened >= nextTime) {
				reach(Mark.HOURS, nextHour, play);
				nextHour = Mark.HOURS.after(nextHour);
				nextTime = Duration.ofHours(nextHour).toMillis();
			}
		}
	}

	private void reach(Mark mark, long number, int play) {
		LocalDate date = LocalDate.ofInstant(Instant.ofEpochMilli(this.plays.startedAt(play)), this.zone);
		this.reached.add(new Milestone(mark, number, this.plays.items().id(this.plays.item(play)), date));
	}

}
