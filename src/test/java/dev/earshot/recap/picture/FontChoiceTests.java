package dev.earshot.recap.picture;

import java.awt.Font;
import java.util.List;
import java.util.stream.Collectors;

import dev.earshot.recap.picture.FontChoice.FontRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Chooses among the fonts that Earshot brings along, whatever this machine has.
 */
class FontChoiceTests {

	// In no font of Earshot.
	private static final String CUNEIFORM = "𒀀";

	private final FontChoice fonts = new FontChoice(List::of);

	@ParameterizedTest
	@ValueSource(strings = { "Łódź Œuvre", "Tiếng Việt Ọ́", "Щука Жёлтый", "Αθήνα", "فانوس الثلج", "מנורת השלג",
			"雨の台所、灯台守", "最後一盞雪燈", "我们的爱这样简单", "비 오는 부엌과", "रसोई की खिड़की", "ครัวฝนตก",
			"👨‍👩‍👧‍👦🏳️‍🌈🇯🇵👩🏽‍🚀🎧", "ＦＵＬＬ", "✦ ♥ → … – ’ “" })
	void hasAFontForEveryCharacter(String text) {
		assertThat(text(this.fonts.runs(text))).isEqualTo(text);
		assertThat(this.fonts.runs(text)).allMatch((run) -> run.font().canDisplayUpTo(plain(run.text())) < 0);
	}

	@Test
	void takesOneFontForAWord() {
		assertThat(this.fonts.runs("Harbor 港 Ferry")).extracting(FontRun::text)
			.containsExactly("Harbor ", "港", " Ferry");
	}

	@Test
	void drawsEmojiAsEmoji() {
		assertThat(this.fonts.of("❤️")).hasValueSatisfying((font) -> assertThat(font.getName()).contains("Emoji"));
		assertThat(this.fonts.of("7")).hasValueSatisfying((font) -> assertThat(font.getName()).contains("Open Sans"));
	}

	@Test
	void leavesOutWhatNoFontHas() {
		assertThat(text(this.fonts.runs("Ur " + CUNEIFORM + "!"))).isEqualTo("Ur !");
	}

	@Test
	void writesPlainlyWhatIsOnlyDecorated() {
		assertThat(text(this.fonts.runs("𝓕𝓮𝓻𝓻𝔂 " + CUNEIFORM + " Six"))).isEqualTo("Ferry Six");
	}

	@Test
	void looksAmongTheFontsOfTheServerLast() {
		Font everything = new Font(Font.DIALOG, Font.PLAIN, 1) {

			@Override
			public boolean canDisplay(int point) {
				return true;
			}

		};
		FontChoice more = new FontChoice(() -> List.of(everything));
		assertThat(more.of(CUNEIFORM)).containsSame(everything);
		assertThat(more.of("a")).isNotEmpty().get().isNotSameAs(everything);
	}

	private static String text(List<FontRun> runs) {
		return runs.stream().map(FontRun::text).collect(Collectors.joining());
	}

	private static String plain(String text) {
		return text.replaceAll("[\\u200c\\u200d\\ufe0f]", "");
	}

}
