package dev.earshot.outputs.card;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class CardLayoutTests {

	private static final CardText TEXT = CardText.nothing("Ferry at Six", "Paper Harbor");

	@ParameterizedTest
	@MethodSource("layouts")
	void keepsClearSpaceAroundTheMark(CardLayout layout) {
		Box mark = layout.mark();
		double right = layout.panel().width() - mark.x() - mark.width();
		double below = layout.panel().height() - mark.y() - mark.height();
		assertThat(Stream.of(mark.x(), mark.y(), right, below))
			.allMatch((room) -> room >= CardLayout.AROUND_MARK && CardLayout.AROUND_MARK >= mark.height() / 2);
	}

	static Stream<CardLayout> layouts() {
		return Stream.of(WideLayout.of(300).arrange(TEXT, null), TallLayout.of(300, true).arrange(TEXT, null),
				new LineLayout(300).arrange(TEXT));
	}

}
