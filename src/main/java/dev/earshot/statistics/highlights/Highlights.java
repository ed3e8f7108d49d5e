package dev.earshot.statistics.highlights;

import java.util.List;

import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.highlights.circumstances.Circumstances;

/**
 * What stands out in a period.
 *
 * @param onThisDay the date of today in earlier years, the latest first; empty if today
 * is not in the period
 * @param circumstances how plays ended, and where they came from
 */
public record Highlights(Period period, Streaks streaks, Milestones milestones, SubjectHighlights tracks,
		SubjectHighlights artists, List<EarlierDay> onThisDay, Circumstances circumstances) {
}
