package dev.earshot.links.options;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LinkOptionsTests {

	private static final Map<String, String> CHOSEN = Map.ofEntries(Map.entry("overlay.look", "lower-third"),
			Map.entry("overlay.theme", "artwork"), Map.entry("overlay.size", "150"),
			Map.entry("overlay.align", "top-right"), Map.entry("overlay.motion", "fade"),
			Map.entry("overlay.hide-idle", "no"), Map.entry("overlay.hide-after", "12"),
			Map.entry("overlay.css", ".title { color: #f60 }"), Map.entry("card.look", "tall"),
			Map.entry("card.theme", "clear"), Map.entry("card.width", "333"), Map.entry("card.recent", "no"),
			Map.entry("card.progress", "no"), Map.entry("display.theme", "black"),
			Map.entry("display.clock", "hours-12"), Map.entry("display.dim-from", "22"),
			Map.entry("display.dim-to", "7"), Map.entry("display.brightness", "15"));

	@Test
	void areToldApartByTheirMark() {
		LinkOptions other = LinkOptions.USUAL.with(OptionReader.of(Map.of("overlay.look", "tower")));
		assertThat(other.mark()).isNotEqualTo(LinkOptions.USUAL.mark());
		assertThat(LinkOptions.USUAL.with(OptionReader.of(other.texts())).mark()).isEqualTo(other.mark());
	}

	@Test
	void areTheSameAfterBeingWrittenAndRead() {
		LinkOptions options = LinkOptions.USUAL.with(OptionReader.of(CHOSEN));
		assertThat(options.texts()).containsExactlyInAnyOrderEntriesOf(CHOSEN);
		assertThat(LinkOptions.USUAL.with(OptionReader.of(options.texts()))).isEqualTo(options);
	}

	@Test
	void areTheUsualOnesWhereWhatIsStoredIsNotPossibleAnyMore() {
		Map<String, String> stored = Map.of("overlay.look", "vinyl", "overlay.size", "900", "card.width", "640");
		LinkOptions options = LinkOptions.USUAL.with(OptionReader.of(stored));
		assertThat(options.overlay()).isEqualTo(OverlayOptions.USUAL);
		assertThat(options.card().width()).isEqualTo(640);
	}

	@Test
	void doWithoutAStoredStyleThatLoadsSomething() {
		Map<String, String> stored = Map.of("overlay.css", "p { background: url(https://i.scdn.co/image/1) }");
		assertThat(LinkOptions.USUAL.with(OptionReader.of(stored)).overlay().css()).isEmpty();
	}

	@Test
	void haveNamesThatStandAloneInAnAddress() {
		assertThat(OverlayOptions.USUAL.with(OptionReader.of(Map.of("size", "150"))).size()).isEqualTo(150);
	}

	@Test
	void namesAreRefusedWithTheirOutput() {
		OptionReader reader = OptionReader.of(Map.of("overlay.size", "301", "display.dim-from", "24"));
		assertThat(LinkOptions.USUAL.with(reader)).isEqualTo(LinkOptions.USUAL);
		assertThat(reader.refused()).containsExactly("display.dim-from", "overlay.size");
	}

	@Test
	void listsAllThatCanBeChosen() {
		assertThat(LinkOptions.all()).extracting(Option::name)
			.containsExactlyInAnyOrderElementsOf(LinkOptions.USUAL.texts().keySet());
		assertThat(LinkOptions.all()).contains(new Option.Range("overlay.size", 50, 300),
				new Option.Text("overlay.css", 4000), new Option.YesNo("card.recent"));
	}

}
