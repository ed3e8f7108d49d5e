package dev.earshot.links.options;

import java.util.List;
import java.util.Map;

/**
 * How the outputs of a link look. Everywhere but in the code they are texts by name, such
 * as {@code overlay.size}; in the address of an output the name stands alone.
 *
 * @param overlay of the overlay
 * @param card of the card
 * @param display of the display
 */
public record LinkOptions(OverlayOptions overlay, CardOptions card, DisplayOptions display) {

	/** What holds until its owner chooses. */
	public static final LinkOptions USUAL = new LinkOptions(OverlayOptions.USUAL, CardOptions.USUAL,
			DisplayOptions.USUAL);

	/**
	 * All options that there are.
	 * @return in the order of the outputs
	 */
	public static List<Option> all() {
		return USUAL.listed().options();
	}

	/**
	 * Reads what is given; what is not given, or not possible, stays as it is here.
	 * @param reader where the texts stand
	 * @return the options
	 */
	public LinkOptions with(OptionReader reader) {
		return new LinkOptions(this.overlay.with(reader.within(Output.OVERLAY)),
				this.card.with(reader.within(Output.CARD)), this.display.with(reader.within(Output.DISPLAY)));
	}

	/**
	 * The options as texts by name, to be stored or shown in a form.
	 * @return a map that {@link #with(OptionReader)} understands
	 */
	public Map<String, String> texts() {
		return listed().texts();
	}

	/**
	 * Tells these options from others, also after a restart.
	 * @return a few hexadecimal digits
	 */
	public String mark() {
		return Integer.toHexString(texts().hashCode());
	}

	private OptionReader listed() {
		OptionReader reader = OptionReader.of(Map.of());
		with(reader);
		return reader;
	}

}
