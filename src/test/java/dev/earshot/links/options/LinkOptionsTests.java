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
			Map.entry("card.progress", "no"), Map.entry("card.listened", "yes"), Map.entry("feed.listened", "yes"),
			Map.entry("display.theme", "black"), Map.entry("display.heading", "yes"),
			Map.entry("display.clock", "hours-12"), Map.entry("display.dim-from", "22"),
			Map.entry("display.dim-to", "7"), Map.entry("display.brightness", "15"), Map.entry("recap.year", "2025"),
			Map.entry("recap.month", "6"), Map.entry("recap.shape", "wide"), Map.entry("recap.theme", "light"));

	@Test
	void showNothingOfALogAtFirst() {
		assertThat(LinkOptions.DEFAULTS.card().listened()).isFalse();
		assertThat(LinkOptions.DEFAULTS.feed().listened()).isFalse();
	}

	@Test
	void areToldApartByTheirFingerprint() {
		LinkOptions other = LinkOptions.DEFAULTS.with(OptionReader.of(Map.of("overlay.look", "tower")));
		assertThat(other.fingerprint()).isNotEqualTo(LinkOptions.DEFAULTS.fingerprint());
		assertThat(LinkOptions.DEFAULTS.with(OptionReader.of(other.texts())).fingerprint())
			.isEqualTo(other.fingerprint());
	}

	@Test
	void areTheSameAfterBeingWrittenAndRead() {
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader.of(CHOSEN));
		assertThat(options.texts()).containsExactlyInAnyOrderEntriesOf(CHOSEN);
		assertThat(LinkOptions.DEFAULTS.with(OptionReader.of(options.texts()))).isEqualTo(options);
	}

	@Test
	void fallBackToDefaultsForStoredValuesThatBecameInvalid() {
		Map<String, String> stored = Map.of("overlay.look", "vinyl", "overlay.size", "900", "card.width", "640");
		LinkOptions options = LinkOptions.DEFAULTS.with(OptionReader.of(stored));
		assertThat(options.overlay()).isEqualTo(OverlayOptions.DEFAULTS);
		assertThat(options.card().width()).isEqualTo(640);
	}

	@Test
	void dropAStoredStyleThatLoadsSomething() {
		Map<String, String> stored = Map.of("overlay.css", "p { background: url(https://i.scdn.co/image/1) }");
		assertThat(LinkOptions.DEFAULTS.with(OptionReader.of(stored)).overlay().css()).isEmpty();
	}

	@Test
	void keepAnAddressFromSayingWhereADisplayIs() {
		OptionReader asked = OptionReader.of(Map.of("heading", "yes", "theme", "light"));
		assertThat(DisplayOptions.DEFAULTS.requested(asked).heading()).isFalse();
		assertThat(DisplayOptions.DEFAULTS.requested(asked).theme()).isEqualTo(DisplayOptions.Theme.LIGHT);
		DisplayOptions allowed = DisplayOptions.DEFAULTS.with(asked);
		assertThat(allowed.requested(OptionReader.of(Map.of())).heading()).isTrue();
		assertThat(allowed.requested(OptionReader.of(Map.of("heading", "no"))).heading()).isFalse();
	}

	@Test
	void haveNamesWithoutPrefixInAnAddress() {
		assertThat(OverlayOptions.DEFAULTS.with(OptionReader.of(Map.of("size", "150"))).size()).isEqualTo(150);
	}

	@Test
	void nameInvalidOptionsWithTheirOutput() {
		OptionReader reader = OptionReader.of(Map.of("overlay.size", "301", "display.dim-from", "24"));
		assertThat(LinkOptions.DEFAULTS.with(reader)).isEqualTo(LinkOptions.DEFAULTS);
		assertThat(reader.invalidNames()).containsExactly("display.dim-from", "overlay.size");
	}

	@Test
	void listAllOptions() {
		assertThat(LinkOptions.all()).extracting(Option::name)
			.containsExactlyInAnyOrderElementsOf(LinkOptions.DEFAULTS.texts().keySet());
		assertThat(LinkOptions.all()).contains(new Option.Range("overlay.size", 50, 300),
				new Option.Text("overlay.css", 4000), new Option.YesNo("card.recent"));
	}

}
