package dev.earshot.bench;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.earshot.bench.Passage.Cause;

/**
 * Scores as a Markdown table.
 */
final class ScoreTable {

	private static final String HEAD = """
			| who asks | calls/h playing | calls/h idle | track ends, median | 95 % | skips, seeks, pauses, median | 95 % | play again, median | 95 % |
			|---|--:|--:|--:|--:|--:|--:|--:|--:|
			""";

	private ScoreTable() {
	}

	static String of(List<Score> scores) {
		return HEAD + scores.stream().map(ScoreTable::row).collect(Collectors.joining());
	}

	private static String row(Score score) {
		String calls = String.format(Locale.ROOT, "| %s | %.0f | %.0f |", score.name(), score.callsPerHourPlaying(),
				score.callsPerHourIdle());
		return calls + delays(score, Cause.END) + delays(score, Cause.ACT) + delays(score, Cause.RETURN) + "\n";
	}

	private static String delays(Score score, Cause cause) {
		return String.format(Locale.ROOT, " %.1f s | %.1f s |", score.delay(cause, 0.5), score.delay(cause, 0.95));
	}

}
