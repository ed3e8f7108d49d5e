package dev.earshot.recap.picture;

import java.util.List;

import dev.earshot.outputs.card.HardText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextLinesTests {

	private final TextLines lines = new TextLines(new FontChoice(List::of));

	@ParameterizedTest
	@EnumSource
	void fitIntoEveryWidth(HardText text) {
		for (int width = 60; width <= 900; width += 120) {
			assertThat(advance(text.title(), width)).isBetween(1.0, (double) width);
			assertThat(advance(String.join(", ", text.by()), width)).isBetween(1.0, (double) width);
		}
	}

	@Test
	void areAsLargeAsTheyMayBe() {
		assertThat(advance("Ferry", 900)).isEqualTo(advance("Ferry", 500));
		assertThat(advance("Ferry at Six", 220)).isBetween(190.0, 220.0);
	}

	@Test
	void endWithAnEllipsisWhereTheyAreCut() {
		String title = "Ferry at Six ".repeat(20);
		int whole = this.lines.fit(title.strip(), 40, 40, 100_000).orElseThrow().getCharacterCount();
		assertThat(this.lines.fit(title, 40, 40, 300).orElseThrow().getCharacterCount()).isBetween(5, whole / 2);
	}

	@Test
	void showThatThereIsANameThatCannotBeShown() {
		assertThat(advance("\u0001\u0002", 900)).isEqualTo(advance("–", 900));
	}

	@Test
	void areNothingWithoutAText() {
		assertThat(this.lines.fit("", 40, 20, 900)).isEmpty();
	}

	@Test
	void areCutBetweenCharactersAsPeopleSeeThem() {
		assertThat(Graphemes.of("é👨‍👩‍👧‍👦🇯🇵ñ")).containsExactly("é", "👨‍👩‍👧‍👦", "🇯🇵", "ñ");
	}

	private double advance(String text, int width) {
		return this.lines.fit(text, 40, 20, width).orElseThrow().getAdvance();
	}

}
