package dev.earshot.outputs.card;

/**
 * A positioned line of text. Right-to-left text starts at the right end of its own
 * length, so that it is aligned with a left-to-right title.
 *
 * @param x the left end, or the right end for the anchor {@code end}
 * @param y the baseline
 * @param role the CSS class, which decides the color
 */
record TextLine(String text, double x, double y, FontMetrics metrics, String role, String direction, String anchor) {

	static final String INK = "ink";

	static final String SOFT = "soft";

	static final String TIME = "soft time";

	static TextLine of(String text, double x, double y, FontMetrics metrics, String role) {
		boolean rightToLeft = TextCleaner.isRightToLeft(text);
		return new TextLine(text, x, y, metrics, role, rightToLeft ? "rtl" : "ltr", rightToLeft ? "end" : "start");
	}

	static TextLine endingAt(String text, double x, double y, FontMetrics metrics, String role) {
		return new TextLine(text, x, y, metrics, role, "ltr", "end");
	}

	static double baseline(double top, double height, FontMetrics metrics) {
		return top + height / 2 + Math.round(metrics.size() * 3.6) / 10.0;
	}

}
