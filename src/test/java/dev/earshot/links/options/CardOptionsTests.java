package dev.earshot.links.options;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CardOptionsTests {

	private static final CardOptions RESERVED = CardOptions.USUAL.with(reader("recent", "no"));

	@Test
	void anAddressHidesWhatWasHeardLast() {
		assertThat(CardOptions.USUAL.asked(reader("recent", "no")).recent()).isFalse();
	}

	@Test
	void noAddressShowsWhatItsOwnerKeepsBack() {
		assertThat(RESERVED.asked(reader("recent", "yes")).recent()).isFalse();
		assertThat(RESERVED.asked(reader("theme", "dark"))).isEqualTo(RESERVED.with(reader("theme", "dark")));
	}

	@Test
	void anotherWidthIsOneOfWholeTens() {
		assertThat(CardOptions.USUAL.asked(reader("width", "444")).width()).isEqualTo(440);
		assertThat(CardOptions.USUAL.asked(reader("width", "300")).width()).isEqualTo(300);
		assertThat(CardOptions.USUAL.asked(reader("width", "799")).width()).isEqualTo(800);
	}

	@Test
	void theWidthOfItsOwnerIsWhatItIs() {
		CardOptions odd = CardOptions.USUAL.with(reader("width", "333"));
		assertThat(odd.asked(reader("look", "tall")).width()).isEqualTo(333);
	}

	private static OptionReader reader(String name, String value) {
		return OptionReader.of(Map.of(name, value));
	}

}
