package dev.earshot.share.card;

import java.util.List;
import java.util.function.Predicate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FaceTests {

	private final Face title = Face.bold(18);

	@Test
	void leavesWhatFits() {
		assertThat(this.title.fit("Ferry at Six", 200)).isEqualTo("Ferry at Six");
		assertThat(this.title.twoLines("Ferry at Six", 200, 200)).containsExactly("Ferry at Six");
	}

	@ParameterizedTest
	@EnumSource
	void shortensEveryTextToItsRoom(HardText text) {
		String clean = Writing.clean(text.title());
		for (int room = 40; room < 700; room += 20) {
			assertThat(this.title.width(this.title.fit(clean, room))).isLessThanOrEqualTo(room);
			List<String> lines = this.title.twoLines(clean, room, room);
			assertThat(lines).hasSizeBetween(1, 2).allMatch(isAtMost(room));
		}
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
	void breaksAWordThatHasNoRoomAtAll() {
		assertThat(this.title.twoLines("Donaudampfschifffahrt", 100, 200).getFirst()).startsWith("Donaud");
		assertThat(String.join("", this.title.twoLines("Donaudampfschifffahrt", 100, 200)))
			.isEqualTo("Donaudampfschifffahrt");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "i", "é", "ß", "ш", "Ω", "ش", "א", "ก", "क", "가", "雨", "ｱ", "𝓕", "👨‍👩‍👧‍👦", "1️⃣", "♥️" })
	void givesEverythingThatIsSeenAWidth(String character) {
		assertThat(Widths.of(character)).isBetween(200, 1400);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\u0301", "\u200d", "\u2068", "\ufe0e" })
	void givesNoWidthToWhatIsNot(String character) {
		assertThat(Widths.of(character)).isZero();
	}

}
