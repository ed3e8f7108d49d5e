package dev.earshot.outputs.overlay;

import java.util.Locale;

import dev.earshot.links.ShareLink;
import dev.earshot.links.options.OptionReader;
import dev.earshot.links.options.OverlayOptions;
import jakarta.servlet.http.HttpServletRequest;

/**
 * The options of an overlay: those of its link, unless its address overrides them. Custom
 * style is served as a file, so that it cannot become markup.
 */
final class OverlayStyle {

	private OverlayStyle() {
	}

	// Everybody who has the address may change the look, but custom style is set by the
	// owner alone.
	static OverlayOptions of(ShareLink link, HttpServletRequest request) {
		return link.options()
			.overlay()
			.with(OptionReader.of((name) -> name.equals("css") ? null : request.getParameter(name)));
	}

	static OverlayOptions ofPreview(HttpServletRequest request) {
		return OverlayOptions.DEFAULTS.with(OptionReader.of(request::getParameter));
	}

	// Custom style comes last, so that it takes precedence.
	static String styleSheet(OverlayOptions options) {
		return String.format(Locale.ROOT, ":root { --size: %.2f; }%n%s%n", options.size() / 100.0, options.css());
	}

}
