package dev.earshot.outputs.overlay;

import java.util.Locale;

import dev.earshot.links.ShareLink;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.OverlayOptions;
import jakarta.servlet.http.HttpServletRequest;

/**
 * How an overlay looks: as its link says, and its address may say otherwise. What style
 * its owner has written is a file, so that nothing in it can become anything else.
 */
final class OverlayStyle {

	private OverlayStyle() {
	}

	// Whoever has the address may turn the overlay about, but style is its owner's alone.
	static OverlayOptions of(ShareLink link, HttpServletRequest request) {
		return link.options()
			.overlay()
			.with(OptionReader.of((name) -> name.equals("css") ? null : request.getParameter(name)));
	}

	static OverlayOptions ofPreview(HttpServletRequest request) {
		return OverlayOptions.USUAL.with(OptionReader.of(request::getParameter));
	}

	/**
	 * The file. The size comes first, and what its owner has written has the last word.
	 * @param options how the overlay looks
	 * @return a style sheet
	 */
	static String sheet(OverlayOptions options) {
		return String.format(Locale.ROOT, ":root { --size: %.2f; }%n%s%n", options.size() / 100.0, options.css());
	}

}
