package dev.earshot.links.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.earshot.links.options.Output;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OptionSectionTests {

	@Test
	void existForOutputsWithOptions() {
		assertThat(sections(Map.of())).extracting(OptionSection::output)
			.containsExactly(Output.OVERLAY, Output.CARD, Output.DISPLAY, Output.RECAP);
	}

	@Test
	void previewTheEnteredValuesByNamesWithoutPrefix() {
		String preview = sections(Map.of("card.look", "tall", "card.width", "30 0&x=1")).get(1).preview();
		assertThat(preview).startsWith("/share/preview/card.svg?look=tall&").contains("width=30%200%26x%3D1&");
	}

	@Test
	void omitAStyleThatIsTooLongForAnAddressAndSaySo() {
		OptionSection section = sections(Map.of("overlay.look", "tower", "overlay.css", "{}".repeat(2000))).getFirst();
		assertThat(section.preview()).startsWith("/share/preview/overlay?look=tower&").doesNotContain("css");
		assertThat(section.isPreviewedWhole()).isFalse();
		assertThat(sections(Map.of("overlay.css", "{}")).getFirst().isPreviewedWhole()).isTrue();
	}

	@Test
	void markInvalidFields() {
		List<OptionSection> sections = OptionSection.of(LinkForm.empty(), Set.of("overlay.size"));
		assertThat(sections.getFirst().fields()).filteredOn(OptionField::wrong)
			.extracting(OptionField::id)
			.containsExactly("overlay-size");
	}

	private static List<OptionSection> sections(Map<String, String> typed) {
		Map<String, String> texts = new HashMap<>(LinkForm.empty().texts());
		texts.putAll(typed);
		return OptionSection.of(new LinkForm(texts), Set.of());
	}

}
