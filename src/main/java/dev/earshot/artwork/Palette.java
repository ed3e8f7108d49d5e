package dev.earshot.artwork;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import dev.earshot.artwork.DominantColors.Swatch;

/**
 * Three colors that match an artwork, each as {@code #rrggbb}. The same image always
 * gives the same palette.
 *
 * @param background taken from the artwork and dark enough that white is readable on it
 * @param ink the text color, readable on the background
 * @param accent taken from the artwork, in contrast to the background and to the text
 */
public record Palette(String background, String ink, String accent) {

	/** For items without artwork. */
	public static final Palette NONE = new Palette("#191414", "#ffffff", "#aab0ff");

	private static final String WHITE = "#ffffff";

	private static final double COLORFUL = 0.2;

	private static final double MAX_BACKGROUND_CHROMA = 0.095;

	/**
	 * Returns the palette of pixels in any order, {@link #NONE} if none is visible.
	 */
	public static Palette of(int[] argbPixels) {
		List<Swatch> swatches = DominantColors.in(argbPixels);
		if (swatches.isEmpty()) {
			return NONE;
		}
		Oklab main = highest(swatches, Palette::backgroundScore);
		Oklab other = highest(swatches, (swatch) -> accentScore(swatch, main));
		String background = darkened(main).hex();
		return new Palette(background, ink(main, background), accent(other, background));
	}

	private static Oklab highest(List<Swatch> swatches, ToDoubleFunction<Swatch> measure) {
		return swatches.stream()
			.max(Comparator.comparingDouble(measure).thenComparing((swatch) -> swatch.color().hex()))
			.orElseThrow()
			.color();
	}

	// A grey scores lower than a color of the same share.
	private static double backgroundScore(Swatch swatch) {
		return swatch.share() * (0.25 + colorfulness(swatch));
	}

	private static double accentScore(Swatch swatch, Oklab main) {
		return Math.sqrt(swatch.share()) * (0.05 + colorfulness(swatch)) * (0.15 + swatch.color().distanceTo(main));
	}

	private static double colorfulness(Swatch swatch) {
		return Math.min(swatch.color().chroma(), COLORFUL) / COLORFUL;
	}

	private static Oklab darkened(Oklab oklab) {
		return oklab.with(0.2 + 0.2 * oklab.lightness(), Math.min(oklab.chroma(), MAX_BACKGROUND_CHROMA));
	}

	private static String ink(Oklab oklab, String background) {
		String tinted = oklab.with(0.975, Math.min(oklab.chroma(), 0.012)).hex();
		return (Contrast.ratio(tinted, background) >= Contrast.TEXT) ? tinted : WHITE;
	}

	// The lightest change of the color that contrasts with the background.
	private static String accent(Oklab oklab, String background) {
		double own = Math.clamp(oklab.lightness(), 0.62, 0.8);
		return DoubleStream.iterate(own, (lightness) -> lightness + 0.02)
			.mapToObj((lightness) -> oklab.with(lightness, Math.min(oklab.chroma(), 0.15)).hex())
			.filter((color) -> Contrast.ratio(color, background) >= Contrast.GRAPHICS)
			.findFirst()
			.orElseThrow();
	}

}
