package dev.earshot.recap.picture;

import java.util.stream.Stream;

import dev.earshot.recap.picture.PictureLayout.Bars;
import dev.earshot.recap.picture.PictureLayout.TextBox;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class PictureLayoutTests {

	@ParameterizedTest
	@EnumSource
	void keepsTextsAndBarsApart(PictureShape shape) {
		PictureLayout layout = PictureLayout.of(shape);
		assertThat(Stream.of(layout.figure(), layout.unit(), layout.comparison(), layout.facts(), layout.footer()))
			.noneMatch((text) -> areOverEachOther(text, layout.bars()));
	}

	private static boolean areOverEachOther(TextBox text, Bars bars) {
		boolean beside = text.x() + text.width() <= bars.x() || bars.x() + bars.width() <= text.x();
		boolean above = text.y() <= bars.y() || bars.y() + bars.height() <= text.y() - text.size();
		return !beside && !above;
	}

}
