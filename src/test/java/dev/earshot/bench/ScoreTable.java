package dev.earshot.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.bench.Passage.Cause;

/**
 * Scores as Markdown tables.
 */
final class ScoreTable {

	private static final String HEAD = """
			| who asks | calls/h playing | calls/h idle | wrong | track ends, median | 95 % | skips, median | 95 % | pauses, median | 95 % | play again, median | 95 % |
			|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|
			""";

	private ScoreTable() {
	}

	/**
	 * All that is known of one kind of day.
	 * @param comparison on that kind
	 * @return a row for each who asks
	 */
	static String of(Comparison comparison) {
		return HEAD + scores(comparison).map(ScoreTable::row).collect(Collectors.joining());
	}

	private static Stream<Score> scores(Comparison comparison) {
		return Stream.concat(comparison.earshot().stream(), comparison.peers().stream());
	}

	private static String row(Score score) {
		return format("| %s | %s | %s | %.2f %% |", score.name(), calls(score.callsPerHourPlaying()),
				calls(score.callsPerHourIdle()), 100 * score.wrong()) + delays(score, Cause.END)
				+ delays(score, Cause.SKIP) + delays(score, Cause.PAUSE) + delays(score, Cause.RETURN) + "\n";
	}

	private static String calls(double callsPerHour) {
		return Double.isFinite(callsPerHour) ? format("%.0f", callsPerHour) : "–";
	}

	private static String delays(Score score, Cause cause) {
		return " " + delay(score, cause, 0.5) + " | " + delay(score, cause, 0.95) + " |";
	}

	private static String delay(Score score, Cause cause, double share) {
		double delay = score.delay(cause, share);
		return Double.isFinite(delay) ? format("%.1f s", delay) : "–";
	}

	/**
	 * Calls an hour and the time wrong on every kind of day.
	 * @param comparisons one for each kind
	 * @return a row for each who asks, and one for the fixed interval of as many calls
	 */
	static String overview(List<Comparison> comparisons) {
		return head("who asks", comparisons)
				+ rows((int) scores(comparisons.getFirst()).count(), comparisons,
						(comparison, row) -> scores(comparison).toList().get(row))
				+ rows(3, comparisons, (comparison, row) -> comparison.fixedInterval(comparison.earshot().get(row)));
	}

	private static String rows(int count, List<Comparison> comparisons, BiFunction<Comparison, Integer, Score> score) {
		return IntStream.range(0, count)
			.mapToObj((row) -> row(score.apply(comparisons.getFirst(), row).name(), comparisons,
					(comparison) -> cell(score.apply(comparison, row))))
			.collect(Collectors.joining());
	}

	private static String head(String first, List<Comparison> comparisons) {
		return row(first, comparisons, (comparison) -> " " + comparison.kind().name() + " |") + "|---|"
				+ "--:|".repeat(comparisons.size()) + "\n";
	}

	private static String row(String name, List<Comparison> comparisons, Function<Comparison, String> cell) {
		return "| " + name + " |" + comparisons.stream().map(cell).collect(Collectors.joining()) + "\n";
	}

	private static String cell(Score score) {
		return format(" %.0f/h, %.3g %% |", score.callsPerHour(), 100 * score.wrong());
	}

	/**
	 * How soon Earshot sees the ends of items on every kind of day.
	 * @param comparisons one for each kind
	 * @return when 95 % are seen, and how many only after 5 s; a row for each need
	 */
	static String ends(List<Comparison> comparisons) {
		return head("ends of items", comparisons) + IntStream.range(0, 3)
			.mapToObj((row) -> row(comparisons.getFirst().earshot().get(row).name(), comparisons,
					(comparison) -> end(comparison.earshot().get(row))))
			.collect(Collectors.joining());
	}

	private static String end(Score score) {
		return format(" %s, %.1f %% |", delay(score, Cause.END, 0.95), 100 * score.late(Cause.END, 5));
	}

	private static String format(String format, Object... values) {
		return String.format(Locale.ROOT, format, values);
	}

}
