package dev.earshot.links.options;

import java.util.Map;

import dev.earshot.links.options.RecapOptions.Shape;
import dev.earshot.links.options.RecapOptions.Theme;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class RecapOptionsTests {

	@Test
	void areRead() {
		assertThat(RecapOptions.DEFAULTS
			.with(OptionReader.of(Map.of("year", "2025", "month", "6", "shape", "wide", "theme", "light"))))
			.isEqualTo(new RecapOptions(2025, 6, Shape.WIDE, Theme.LIGHT));
	}

	@Test
	void keepWhatIsValid() {
		assertThat(
				RecapOptions.DEFAULTS.with(OptionReader.of(Map.of("year", "99999", "month", "13", "shape", "round"))))
			.isEqualTo(RecapOptions.DEFAULTS);
	}

	@Test
	void letAnAddressChooseTheLookOnly() {
		RecapOptions options = new RecapOptions(2025, 6, Shape.STORY, Theme.DARK);
		assertThat(options.requested(OptionReader.of(Map.of("year", "2019", "month", "1", "shape", "square"))))
			.isEqualTo(new RecapOptions(2025, 6, Shape.SQUARE, Theme.DARK));
	}

}
