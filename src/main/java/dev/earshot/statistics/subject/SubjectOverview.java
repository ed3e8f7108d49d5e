package dev.earshot.statistics.subject;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import dev.earshot.statistics.figures.ListenedTimes;
import dev.earshot.statistics.figures.Period;
import dev.earshot.statistics.figures.Ranked;
import org.jspecify.annotations.Nullable;

/**
 * What a log tells of a subject.
 *
 * @param before the same figures of the period before
 * @param first when the first play of all began that counts; {@code null} if none does
 * @param last when the last play of all began that counts
 * @param parts the most played of what it consists of
 * @param heardBefore what was heard right before it most often
 * @param heardAfter what was heard right after it most often
 * @param ranks in parts of the period, in order
 */
record SubjectOverview(SubjectKey key, Period period, SubjectFigures figures, SubjectFigures before,
		@Nullable Instant first, @Nullable Instant last, ListenedTimes times, Map<SubjectPart, List<Ranked>> parts,
		List<Adjacent> heardBefore, List<Adjacent> heardAfter, List<PeriodRank> ranks) {
}
