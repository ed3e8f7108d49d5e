package dev.earshot.links.options;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CardOptionsTests {

	private static final CardOptions WITHOUT_RECENT = CardOptions.DEFAULTS.with(reader("recent", "no"));

	@Test
	void anAddressHidesTheLastItem() {
		assertThat(CardOptions.DEFAULTS.requested(reader("recent", "no")).recent()).isFalse();
	}

	@Test
	void noAddressShowsWhatTheOwnerHides() {
		assertThat(WITHOUT_RECENT.requested(reader("recent", "yes")).recent()).isFalse();
		assertThat(WITHOUT_RECENT.requested(reader("theme", "dark")))
			.isEqualTo(WITHOUT_RECENT.with(reader("theme", "dark")));
	}

	@Test
	void noAddressTellsHowLongThePersonListens() {
		assertThat(CardOptions.DEFAULTS.requested(reader("listened", "yes")).listened()).isFalse();
		CardOptions allowed = CardOptions.DEFAULTS.with(reader("listened", "yes"));
		assertThat(allowed.requested(reader("theme", "dark")).listened()).isTrue();
		assertThat(allowed.requested(reader("listened", "no")).listened()).isFalse();
	}

	@Test
	void letTheOwnerTryEverything() {
		assertThat(CardOptions.DEFAULTS.previewed(reader("listened", "yes")).listened()).isTrue();
		assertThat(CardOptions.DEFAULTS.previewed(reader("width", "444")).width()).isEqualTo(440);
	}

	@Test
	void roundsAnotherWidthToTens() {
		assertThat(CardOptions.DEFAULTS.requested(reader("width", "444")).width()).isEqualTo(440);
		assertThat(CardOptions.DEFAULTS.requested(reader("width", "300")).width()).isEqualTo(300);
		assertThat(CardOptions.DEFAULTS.requested(reader("width", "799")).width()).isEqualTo(800);
	}

	@Test
	void keepsTheWidthOfTheOwner() {
		CardOptions odd = CardOptions.DEFAULTS.with(reader("width", "333"));
		assertThat(odd.requested(reader("look", "tall")).width()).isEqualTo(333);
	}

	private static OptionReader reader(String name, String value) {
		return OptionReader.of(Map.of(name, value));
	}

}
