package dev.earshot.statistics.columns;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ContextRunsTests {

	private final ContextRuns runs = new ContextRuns();

	private int added;

	@Test
	void knowTheContextOfEachPlay() {
		Random random = new Random(3);
		int[] contexts = IntStream.range(0, 500).map((_) -> random.nextInt(-1, 3)).toArray();
		IntStream.range(0, contexts.length).forEach((play) -> this.runs.add(play, contexts[play]));
		this.runs.trim();
		assertThat(IntStream.range(0, contexts.length).map(this.runs::at).toArray()).isEqualTo(contexts);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 250, 499, 500 })
	void canBeMadeOfTwoParts(int middle) {
		Random random = new Random(4);
		int[] contexts = IntStream.range(0, 500).map((_) -> random.nextInt(-1, 3)).toArray();
		ContextRuns later = new ContextRuns();
		IntStream.range(0, middle).forEach((play) -> this.runs.add(play, contexts[play]));
		IntStream.range(middle, 500).forEach((play) -> later.add(play - middle, contexts[play]));
		if (middle < 500) {
			this.runs.addAll(middle, later);
		}
		assertThat(IntStream.range(0, contexts.length).map(this.runs::at).toArray()).isEqualTo(contexts);
	}

	@Test
	void knowWhereEachEnds() {
		IntStream.of(-1, -1, 4, 4, -1, 7).forEach((context) -> this.runs.add(this.added++, context));
		assertThat(IntStream.range(0, 6).map(this.runs::endOfRun)).containsExactly(2, 2, 4, 4, 5, Integer.MAX_VALUE);
	}

	@Test
	void knowNothingWithoutPlays() {
		this.runs.trim();
		assertThat(this.runs.at(0)).isEqualTo(ContextRuns.UNKNOWN);
	}

}
