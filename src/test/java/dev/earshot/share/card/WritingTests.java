package dev.earshot.share.card;

import java.text.Normalizer;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class WritingTests {

	@ParameterizedTest
	@EnumSource
	void leavesNothingThatXmlForbids(HardText text) {
		assertThat(Writing.clean(text.title()).codePoints()).allMatch(WritingTests::isAllowed);
	}

	// https://www.w3.org/TR/xml/#charsets
	private static boolean isAllowed(int character) {
		return character >= 0x20 && character <= 0xd7ff || character >= 0xe000 && character <= 0xfffd
				|| character >= 0x10000 && !Character.toString(character).isEmpty();
	}

	@Test
	void leavesOneLineWithoutWhatTurnsTextAround() {
		assertThat(Writing.clean(HardText.FORBIDDEN.title())).isEqualTo("Bell Null Esc [31m Lone turned Tab Line End");
		assertThat(Writing.clean("  a \u00a0 b\u2028c ")).isEqualTo("a \u00a0 b c");
	}

	@Test
	void leavesWhatPeopleWrite() {
		assertThat(Writing.clean(HardText.EMOJI.title())).isEqualTo(HardText.EMOJI.title());
		assertThat(Writing.clean(HardText.ARABIC.title())).isEqualTo(HardText.ARABIC.title());
		assertThat(Writing.clean("e\u0301")).isEqualTo("é");
		assertThat(Writing.clean("בְּרֵאשִׁ֖ית")).hasSizeGreaterThan(10);
	}

	@Test
	void takesDownTowersOfMarks() {
		assertThat(Writing.clean("Z" + "\u0337".repeat(20))).hasSize(4);
		assertThat(Writing.clean("x".repeat(5000))).hasSize(500);
	}

	// Five marks on the letter lamed, and one that is not seen.
	@Test
	void leavesTheBibleItsPointsAndAccents() {
		String pointed = "יְרוּשָׁל\u05bc\u05b7\u05b4\u0594\u05bd\u034fם";
		assertThat(Writing.clean(pointed)).hasSameSizeAs(Normalizer.normalize(pointed, Normalizer.Form.NFC));
		assertThat(Writing.clean("ל" + "\u05b7".repeat(20))).hasSize(7);
	}

	@Test
	void knowsWhereTextBegins() {
		assertThat(Writing.isRightToLeft(HardText.HEBREW.title())).isTrue();
		assertThat(Writing.isRightToLeft("(فانوس) Live")).isTrue();
		assertThat(Writing.isRightToLeft(HardText.MIXED.title())).isFalse();
		assertThat(Writing.isRightToLeft(HardText.JAPANESE.title())).isFalse();
		assertThat(Writing.isRightToLeft("")).isFalse();
		assertThat(Writing.isRightToLeft(Writing.list(List.of("רביעיית הנמל", "Paper Harbor")))).isTrue();
		assertThat(Writing.isRightToLeft(Writing.list(List.of("Paper Harbor", "רביעיית הנמל")))).isFalse();
	}

	@Test
	void keepsNamesOfTwoDirectionsApart() {
		assertThat(Writing.list(List.of("Paper Harbor", "Nilsa Brandt"))).isEqualTo("Paper Harbor, Nilsa Brandt");
		assertThat(Writing.list(List.of("הנמל", "Paper Harbor")))
			.isEqualTo("\u2068הנמל\u2069, \u2068Paper Harbor\u2069");
		assertThat(Writing.list(List.of())).isEmpty();
	}

	@Test
	void takesForOneCharacterWhatReadersDo() {
		assertThat(Writing.characters("a👨‍👩‍👧‍👦🇯🇵👩🏽‍🚀")).containsExactly("a", "👨‍👩‍👧‍👦", "🇯🇵",
				"👩🏽‍🚀");
		assertThat(Writing.characters("e\u0323\u0301x")).containsExactly("e\u0323\u0301", "x");
		assertThat(Writing.words("Ferry at Six")).containsExactly("Ferry ", "at ", "Six");
	}

}
