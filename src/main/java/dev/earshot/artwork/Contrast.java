package dev.earshot.artwork;

/**
 * The contrast ratio of the Web Content Accessibility Guidelines (WCAG).
 */
public final class Contrast {

	/** The minimum for text (level AA). */
	public static final double TEXT = 4.5;

	/** The minimum for graphical objects. */
	public static final double GRAPHICS = 3;

	private static final double FLARE = 0.05;

	private Contrast() {
	}

	/**
	 * Returns the contrast ratio of two colors, in any order.
	 * @param one as {@code #rrggbb}
	 * @param other as {@code #rrggbb}
	 * @return from 1 for equal colors to 21 for black and white
	 */
	public static double ratio(String one, String other) {
		double first = LinearRgb.of(one).luminance() + FLARE;
		double second = LinearRgb.of(other).luminance() + FLARE;
		return Math.max(first, second) / Math.min(first, second);
	}

}
