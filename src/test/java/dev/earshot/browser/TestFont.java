package dev.earshot.browser;

import java.util.List;

import com.microsoft.playwright.Page;

/**
 * Fonts that tests bring along, so that text has the same width on every machine. Between
 * them they cover what readers without Apple's or Microsoft's fonts see, and what has the
 * widths of those.
 */
enum TestFont {

	/** The widest usual one, and the only one on a bare Debian. */
	DEJAVU_SANS("net/sf/jasperreports/fonts/dejavu/DejaVuSans.ttf",
			"net/sf/jasperreports/fonts/dejavu/DejaVuSans-Bold.ttf"),

	/** As wide as Arial and Helvetica, letter by letter; browsers make its bold face. */
	LIBERATION_SANS("org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf",
			"org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf"),

	/** As wide as Noto Sans, and nearly as wide as Segoe UI. */
	OPEN_SANS("fonts/ttf/OpenSans/OpenSans-Regular.ttf", "fonts/ttf/OpenSans/OpenSans-SemiBold.ttf"),

	/** Chinese and Japanese. */
	NOTO_SANS_CJK("fonts/ttf/NotoSansHK/NotoSansHK-Regular.ttf", "fonts/ttf/NotoSansHK/NotoSansHK-Bold.ttf");

	/** Those that differ in what a browser of any country shows first. */
	static final List<TestFont> LATIN = List.of(DEJAVU_SANS, LIBERATION_SANS, OPEN_SANS);

	private static final String RULES = """
			@font-face { font-family: %1$s; font-weight: 100 500; src: url(%2$s) }
			@font-face { font-family: %1$s; font-weight: 600 900; src: url(%3$s) }
			* { font-family: %1$s !important }
			""";

	private final String regular;

	private final String bold;

	TestFont(String regular, String bold) {
		this.regular = regular;
		this.bold = bold;
	}

	/**
	 * Sets a page in this font, and waits until it is.
	 * @param page that may have any style
	 */
	void set(Page page) {
		page.addStyleTag(new Page.AddStyleTagOptions()
			.setContent(RULES.formatted(name(), FontServer.url(this.regular), FontServer.url(this.bold))));
		page.evaluate("""
				(name) => Promise.all([400, 700].map((weight) => document.fonts.load(`${weight} 16px ${name}`)))
					.then(() => document.fonts.ready.then(() => undefined))""", name());
	}

}
