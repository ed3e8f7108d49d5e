package dev.earshot.links.options;

import java.util.Map;

import dev.earshot.links.options.OverlayOptions.Align;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class OptionReaderTests {

	@Test
	void readsConstantsByTheirNamesInLowerCase() {
		OptionReader reader = OptionReader.of(Map.of("align", "bottom-right"));
		assertThat(reader.oneOf("align", Align.TOP)).isEqualTo(Align.BOTTOM_RIGHT);
		assertThat(reader.invalidNames()).isEmpty();
	}

	@Test
	void readsNumbersUpToBothEnds() {
		OptionReader reader = OptionReader.of(Map.of("a", "50", "b", "300"));
		assertThat(reader.between("a", 50, 300, 100)).isEqualTo(50);
		assertThat(reader.between("b", 50, 300, 100)).isEqualTo(300);
		assertThat(reader.invalidNames()).isEmpty();
	}

	@Test
	void readsYesAndNo() {
		OptionReader reader = OptionReader.of(Map.of("a", "yes", "b", "no"));
		assertThat(reader.yesOrNo("a", false)).isTrue();
		assertThat(reader.yesOrNo("b", true)).isFalse();
	}

	@Test
	void readsTextsUpToTheMaximum() {
		OptionReader reader = OptionReader.of(Map.of("a", "x".repeat(10), "b", "x".repeat(11)));
		assertThat(reader.text("a", 10, (_) -> true, "")).hasSize(10);
		assertThat(reader.text("b", 10, (_) -> true, "as before")).isEqualTo("as before");
		assertThat(reader.invalidNames()).containsExactly("b");
	}

	@Test
	void rejectsInvalidTexts() {
		OptionReader reader = OptionReader.of(Map.of("css", "harm"));
		assertThat(reader.text("css", 10, (text) -> !text.equals("harm"), "as before")).isEqualTo("as before");
		assertThat(reader.invalidNames()).containsExactly("css");
	}

	@Test
	void usesTheFallbackIfNothingIsGiven() {
		OptionReader reader = OptionReader.of(Map.of());
		assertThat(reader.oneOf("align", Align.TOP)).isEqualTo(Align.TOP);
		assertThat(reader.between("size", 50, 300, 100)).isEqualTo(100);
		assertThat(reader.yesOrNo("recent", true)).isTrue();
		assertThat(reader.text("css", 10, (_) -> true, "as before")).isEqualTo("as before");
		assertThat(reader.invalidNames()).isEmpty();
	}

	@Test
	void listsTheOptionsThatItHasRead() {
		OptionReader reader = OptionReader.of(Map.of("align", "top-left", "size", "9"));
		reader.oneOf("align", Align.TOP);
		reader.between("size", 50, 300, 100);
		reader.yesOrNo("recent", true);
		assertThat(reader.options()).extracting(Option::name).containsExactly("align", "size", "recent");
		assertThat(reader.texts()).containsOnly(Map.entry("align", "top-left"), Map.entry("size", "100"),
				Map.entry("recent", "yes"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "49", "301", "-100", "1e2", "100.0", "٣٠٠", "99999999999999999999", " 100" })
	void rejectsInvalidNumbers(String text) {
		OptionReader reader = OptionReader.of(Map.of("size", text));
		assertThat(reader.between("size", 50, 300, 100)).isEqualTo(100);
		assertThat(reader.invalidNames()).containsExactly("size");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "TOP", "top_left", "upwards" })
	void rejectsUnknownConstants(String text) {
		OptionReader reader = OptionReader.of(Map.of("align", text));
		assertThat(reader.oneOf("align", Align.CENTER)).isEqualTo(Align.CENTER);
		assertThat(reader.invalidNames()).containsExactly("align");
	}

	@Test
	void rejectsWhatIsNeitherYesNorNo() {
		OptionReader reader = OptionReader.of(Map.of("recent", "true"));
		assertThat(reader.yesOrNo("recent", false)).isFalse();
		assertThat(reader.invalidNames()).containsExactly("recent");
	}

}
