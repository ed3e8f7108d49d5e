package dev.earshot.share.card;

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
record Line(String text, double x, double y, Face face, String role, String direction, String anchor) {

	static final String INK = "ink";

	static final String SOFT = "soft";

	static final String TIME = "soft time";

	static Line of(String text, double x, double y, Face face, String role) {
		boolean rightToLeft = Writing.isRightToLeft(text);
		return new Line(text, x, y, face, role, rightToLeft ? "rtl" : "ltr", rightToLeft ? "end" : "start");
	}

	static Line endingAt(String text, double x, double y, Face face, String role) {
		return new Line(text, x, y, face, role, "ltr", "end");
	}

	/**
	 * The baseline of text in the middle of a height.
	 */
	static double baseline(double top, double height, Face face) {
		return top + height / 2 + Math.round(face.size() * 3.6) / 10.0;
	}

}
