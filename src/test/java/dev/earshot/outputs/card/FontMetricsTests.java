package dev.earshot.outputs.card;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FontMetricsTests {

	private final FontMetrics title = FontMetrics.bold(18);

	@Test
	void keepsTextThatFits() {
		assertThat(this.title.fit("Ferry at Six", 200)).isEqualTo("Ferry at Six");
		assertThat(this.title.twoLines("Ferry at Six", 200, 200)).containsExactly("Ferry at Six");
	}

	@ParameterizedTest
	@EnumSource
	void shortensEveryTextToItsRoom(HardText text) {
		String clean = TextCleaner.clean(text.title());
		for (int room = 40; room < 700; room += 20) {
			assertThat(this.title.width(this.title.fit(clean, room))).isLessThanOrEqualTo(room);
			List<String> lines = this.title.twoLines(clean, room, room);
			assertThat(lines).hasSizeBetween(1, 2).allMatch(isAtMost(room));
		}
	}

	// These fill a square each, in every font and however bold.
	@ParameterizedTest
	@EnumSource(names = { "JAPANESE", "CHINESE", "FULL_WIDTH" })
	void shortensFullWidthTextToItsRoom(HardText text) {
		String clean = TextCleaner.clean(text.title());
		for (int room = 40; room < 700; room += 20) {
			assertThat(squares(this.title.fit(clean, room))).isLessThanOrEqualTo(room);
			assertThat(squares(this.title.twoLines(clean, room, room).getFirst())).isLessThanOrEqualTo(room);
		}
	}

	private long squares(String text) {
		return text.codePoints().filter((character) -> character >= 0x2e80).count() * this.title.size();
	}

	// As DejaVu Sans has them, the widest of the usual fonts.
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', textBlock = """
			ijl, 278
			./ , 318
			ft()r-, 352
			cszJ, 500
			kvxyLF, 557
			abdeghnopqu0123456789$, 612
			ABEKPRSVXYZ, 611
			CDHNRUw, 695
			GOQ, 775
			mM, 863
			%W@, 950
			""")
	void estimatesTheWidthOfLettersInCommonFonts(String letters, int width) {
		assertThat(letters.chars().mapToObj(Character::toString))
			.allMatch((letter) -> CharacterWidths.of(letter) >= width, "at least " + width)
			.allMatch((letter) -> CharacterWidths.of(letter) <= width * 1.3, "not much more than " + width);
	}

	private Predicate<String> isAtMost(int room) {
		return (line) -> this.title.width(line) <= room;
	}

	@Test
	void cutsBetweenCharactersOnly() {
		assertThat(this.title.fit("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 60)).isEqualTo("👨‍👩‍👧‍👦…");
		assertThat(this.title.fit("e\u0323\u0301".repeat(20), 50)).matches("(e\u0323\u0301)+…");
	}

	@Test
	void breaksLinesBetweenWords() {
		assertThat(this.title.twoLines("Anchor Song for Nobody", 140, 140)).containsExactly("Anchor Song",
				"for Nobody");
		assertThat(this.title.twoLines("Anchor Song for Nobody At All", 140, 140).get(1)).endsWith("…");
		assertThat(this.title.twoLines("雨の台所と七つの匙", 100, 100)).containsExactly("雨の台所と", "七つの匙");
	}

	@Test
	void breaksAWordThatIsTooLong() {
		assertThat(this.title.twoLines("Donaudampfschifffahrt", 100, 200).getFirst()).startsWith("Donaud");
		assertThat(String.join("", this.title.twoLines("Donaudampfschifffahrt", 100, 200)))
			.isEqualTo("Donaudampfschifffahrt");
	}

	@ParameterizedTest
	@ValueSource(strings = { "i", "é", "ß", "ш", "Ω", "ش", "א", "ก", "क", "가", "雨", "ｱ", "Ａ", "ｉ", "！", "￥", "𝓕",
			"👨‍👩‍👧‍👦", "1️⃣", "♥️" })
	void givesVisibleCharactersAWidth(String character) {
		assertThat(CharacterWidths.of(character)).isBetween(200, 1400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0301", "\u200d", "\u2068", "\ufe0e" })
	void givesInvisibleCharactersNoWidth(String character) {
		assertThat(CharacterWidths.of(character)).isZero();
	}

}
