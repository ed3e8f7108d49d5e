package dev.earshot.links.options;

import java.util.List;
import java.util.Map;

/**
 * The options of all outputs of a link. Outside the code they are texts by name, such as
 * {@code overlay.size}; the address of an output omits the prefix.
 */
public record LinkOptions(OverlayOptions overlay, CardOptions card, FeedOptions feed, DisplayOptions display,
		RecapOptions recap) {

	/** The options of a new link. */
	public static final LinkOptions DEFAULTS = new LinkOptions(OverlayOptions.DEFAULTS, CardOptions.DEFAULTS,
			FeedOptions.DEFAULTS, DisplayOptions.DEFAULTS, RecapOptions.DEFAULTS);

	public static List<Option> all() {
		return DEFAULTS.readAll().options();
	}

	public LinkOptions with(OptionReader reader) {
		return new LinkOptions(this.overlay.with(reader.forOutput(Output.OVERLAY)),
				this.card.with(reader.forOutput(Output.CARD)), this.feed.with(reader.forOutput(Output.FEED)),
				this.display.with(reader.forOutput(Output.DISPLAY)), this.recap.with(reader.forOutput(Output.RECAP)));
	}

	/**
	 * Returns the options by name, as texts that {@link #with(OptionReader)} can read.
	 */
	public Map<String, String> texts() {
		return readAll().texts();
	}

	public String fingerprint() {
		return Integer.toHexString(texts().hashCode());
	}

	private OptionReader readAll() {
		OptionReader reader = OptionReader.of(Map.of());
		with(reader);
		return reader;
	}

}
