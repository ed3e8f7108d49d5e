package dev.earshot.share.card;

import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class SheetTests {

	private static final Words WORDS = Words.nothing("Ferry at Six", "Paper Harbor");

	@ParameterizedTest
	@MethodSource("sheets")
	void leavesHalfOfItsHeightAroundTheMark(Sheet sheet) {
		Box mark = sheet.mark();
		double right = sheet.panel().width() - mark.x() - mark.width();
		double below = sheet.panel().height() - mark.y() - mark.height();
		assertThat(Stream.of(mark.x(), mark.y(), right, below))
			.allMatch((room) -> room >= Sheet.AROUND_MARK && Sheet.AROUND_MARK >= mark.height() / 2);
	}

	static Stream<Sheet> sheets() {
		return Stream.of(Wide.of(300).lay(WORDS, null), Tall.of(300, true).lay(WORDS, null),
				new OneLine(300).lay(WORDS));
	}

}
