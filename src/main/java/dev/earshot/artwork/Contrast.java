package dev.earshot.artwork;

/**
 * How well one colour can be told from another, by the formula of the Web Content
 * Accessibility Guidelines.
 */
public final class Contrast {

	/** What the guidelines ask for of words (level AA). */
	public static final double WORDS = 4.5;

	/** What they ask for of parts that are no words. */
	public static final double PARTS = 3;

	private static final double FLARE = 0.05;

	private Contrast() {
	}

	/**
	 * The ratio of two colours, in any order.
	 * @param one as {@code #rrggbb}
	 * @param other as {@code #rrggbb}
	 * @return from 1 for the same to 21 for black and white
	 */
	public static double ratio(String one, String other) {
		double first = LinearRgb.of(one).luminance() + FLARE;
		double second = LinearRgb.of(other).luminance() + FLARE;
		return Math.max(first, second) / Math.min(first, second);
	}

}
