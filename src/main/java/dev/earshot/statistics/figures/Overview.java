package dev.earshot.statistics.figures;

import java.util.List;
import java.util.Map;

/**
 * What a log tells of a period.
 *
 * @param before the same figures of the period before
 * @param rankings the most played of each kind
 */
public record Overview(Period period, Figures figures, Figures before, Map<Subject, List<Ranked>> rankings,
		ListenedTimes times) {
}
