package dev.earshot.statistics.figures;

import java.util.List;

/**
 * All that somebody played in a period, to be compared with that of others.
 */
public record PlayedPeriod(Figures figures, List<SubjectPlays> artists, List<SubjectPlays> tracks) {
}
