package dev.earshot.share.settings;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.earshot.share.options.Output;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SectionTests {

	@Test
	void areThereForWhatHasOptions() {
		assertThat(sections(Map.of())).extracting(Section::output)
			.containsExactly(Output.OVERLAY, Output.CARD, Output.DISPLAY);
	}

	@Test
	void previewWhatIsTypedByNamesThatStandAlone() {
		String preview = sections(Map.of("card.look", "tall", "card.width", "30 0&x=1")).get(1).preview();
		assertThat(preview).startsWith("/share/preview/card.svg?look=tall&").contains("width=30%200%26x%3D1&");
	}

	@Test
	void previewWithoutAStyleThatIsTooLongForAnAddressAndSaySo() {
		Section section = sections(Map.of("overlay.look", "tower", "overlay.css", "{}".repeat(2000))).getFirst();
		assertThat(section.preview()).startsWith("/share/preview/overlay?look=tower&").doesNotContain("css");
		assertThat(section.isPreviewedWhole()).isFalse();
		assertThat(sections(Map.of("overlay.css", "{}")).getFirst().isPreviewedWhole()).isTrue();
	}

	@Test
	void markWhatIsWrong() {
		List<Section> sections = Section.of(LinkForm.empty(), Set.of("overlay.size"));
		assertThat(sections.getFirst().fields()).filteredOn(Field::wrong)
			.extracting(Field::id)
			.containsExactly("overlay-size");
	}

	private static List<Section> sections(Map<String, String> typed) {
		Map<String, String> texts = new HashMap<>(LinkForm.empty().texts());
		texts.putAll(typed);
		return Section.of(new LinkForm(texts), Set.of());
	}

}
