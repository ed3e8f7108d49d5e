package dev.earshot.outputs.card;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class TextCleanerTests {

	@ParameterizedTest
	@EnumSource
	void removesWhatXmlForbids(HardText text) {
		assertThat(TextCleaner.clean(text.title()).codePoints()).allMatch(TextCleanerTests::isAllowed);
	}

	// https://www.w3.org/TR/xml/#charsets
	private static boolean isAllowed(int character) {
		return character >= 0x20 && character <= 0xd7ff || character >= 0xe000 && character <= 0xfffd
				|| character >= 0x10000 && !Character.toString(character).isEmpty();
	}

	@Test
	void returnsOneLineWithoutDirectionControls() {
		assertThat(TextCleaner.clean(HardText.FORBIDDEN.title()))
			.isEqualTo("Bell Null Esc [31m Lone turned Tab Line End");
		assertThat(TextCleaner.clean("  a \u00a0 b\u2028c ")).isEqualTo("a \u00a0 b c");
	}

	@Test
	void keepsOrdinaryText() {
		assertThat(TextCleaner.clean(HardText.EMOJI.title())).isEqualTo(HardText.EMOJI.title());
		assertThat(TextCleaner.clean(HardText.ARABIC.title())).isEqualTo(HardText.ARABIC.title());
		assertThat(TextCleaner.clean("e\u0301")).isEqualTo("é");
		assertThat(TextCleaner.clean("בְּרֵאשִׁ֖ית")).hasSizeGreaterThan(10);
	}

	@Test
	void limitsMarksAndLength() {
		assertThat(TextCleaner.clean("Z" + "\u0337".repeat(20))).hasSize(4);
		assertThat(TextCleaner.clean("x".repeat(5000))).hasSize(500);
	}

	// Five marks on the letter lamed, and one that is not seen.
	@Test
	void keepsBiblicalPointsAndAccents() {
		String pointed = "יְרוּשָׁל\u05bc\u05b7\u05b4\u0594\u05bd\u034fם";
		assertThat(TextCleaner.clean(pointed)).hasSameSizeAs(Normalizer.normalize(pointed, Normalizer.Form.NFC));
		assertThat(TextCleaner.clean("ל" + "\u05b7".repeat(20))).hasSize(7);
	}

	@Test
	void detectsTheDirection() {
		assertThat(TextCleaner.isRightToLeft(HardText.HEBREW.title())).isTrue();
		assertThat(TextCleaner.isRightToLeft("(فانوس) Live")).isTrue();
		assertThat(TextCleaner.isRightToLeft(HardText.MIXED.title())).isFalse();
		assertThat(TextCleaner.isRightToLeft(HardText.JAPANESE.title())).isFalse();
		assertThat(TextCleaner.isRightToLeft("")).isFalse();
		assertThat(TextCleaner.isRightToLeft(TextCleaner.list(List.of("רביעיית הנמל", "Paper Harbor")))).isTrue();
		assertThat(TextCleaner.isRightToLeft(TextCleaner.list(List.of("Paper Harbor", "רביעיית הנמל")))).isFalse();
	}

	@Test
	void isolatesNamesOfTwoDirections() {
		assertThat(TextCleaner.list(List.of("Paper Harbor", "Nilsa Brandt"))).isEqualTo("Paper Harbor, Nilsa Brandt");
		assertThat(TextCleaner.list(List.of("הנמל", "Paper Harbor")))
			.isEqualTo("\u2068הנמל\u2069, \u2068Paper Harbor\u2069");
		assertThat(TextCleaner.list(List.of())).isEmpty();
	}

	@Test
	void splitsTextAsReadersDo() {
		assertThat(TextCleaner.characters("a👨‍👩‍👧‍👦🇯🇵👩🏽‍🚀")).containsExactly("a", "👨‍👩‍👧‍👦", "🇯🇵",
				"👩🏽‍🚀");
		assertThat(TextCleaner.characters("e\u0323\u0301x")).containsExactly("e\u0323\u0301", "x");
		assertThat(TextCleaner.words("Ferry at Six")).containsExactly("Ferry ", "at ", "Six");
	}

}
