package dev.earshot.outputs.card;

/**
 * A line of text in its place. Text that is written from right to left begins at the
 * right of its own length, and so stands below a title that does not.
 *
 * @param text what it says
 * @param x the left end, or the right end of a line that ends there
 * @param y the baseline
 * @param face its letters
 * @param role what it is, and so its colour
 * @param direction {@code ltr} or {@code rtl}
 * @param anchor which of its ends stands at {@code x}
 */
record TextLine(String text, double x, double y, FontMetrics face, String role, String direction, String anchor) {

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

	/**
	 * The baseline of text in the middle of a height.
	 */
	static double baseline(double top, double height, FontMetrics metrics) {
		return top + height / 2 + Math.round(metrics.size() * 3.6) / 10.0;
	}

}
