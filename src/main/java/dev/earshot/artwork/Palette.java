package dev.earshot.artwork;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

import dev.earshot.artwork.DominantColors.Pigment;

/**
 * Three colours that go with an artwork, each as {@code #rrggbb}. The same picture always
 * has the same ones.
 *
 * @param background taken from the artwork, deep enough to be calm; white is always
 * readable on it
 * @param ink for words, readable on the background
 * @param accent from the artwork too, for parts such as a progress bar, which can be told
 * from the background and from the ink
 */
public record Palette(String background, String ink, String accent) {

	/** For what has no artwork. */
	public static final Palette NONE = new Palette("#191414", "#ffffff", "#aab0ff");

	private static final String WHITE = "#ffffff";

	private static final double COLORFUL = 0.2;

	private static final double CALM = 0.095;

	/**
	 * The colours of a picture.
	 * @param argbPixels its pixels in any order; transparent ones do not count
	 * @return {@link #NONE} if there are none to see
	 */
	public static Palette of(int[] argbPixels) {
		List<Pigment> pigments = DominantColors.in(argbPixels);
		if (pigments.isEmpty()) {
			return NONE;
		}
		Oklab main = most(pigments, Palette::weight);
		Oklab other = most(pigments, (pigment) -> appeal(pigment, main));
		String background = deep(main).hex();
		return new Palette(background, ink(main, background), accent(other, background));
	}

	private static Oklab most(List<Pigment> pigments, ToDoubleFunction<Pigment> measure) {
		return pigments.stream()
			.max(Comparator.comparingDouble(measure).thenComparing((pigment) -> pigment.tone().hex()))
			.orElseThrow()
			.tone();
	}

	// Greys count for less than colours of the same share.
	private static double weight(Pigment pigment) {
		return pigment.share() * (0.25 + color(pigment));
	}

	private static double appeal(Pigment pigment, Oklab main) {
		return Math.sqrt(pigment.share()) * (0.05 + color(pigment)) * (0.15 + pigment.tone().kinshipTo(main));
	}

	private static double color(Pigment pigment) {
		return Math.min(pigment.tone().chroma(), COLORFUL) / COLORFUL;
	}

	private static Oklab deep(Oklab oklab) {
		return oklab.with(0.2 + 0.2 * oklab.lightness(), Math.min(oklab.chroma(), CALM));
	}

	private static String ink(Oklab oklab, String background) {
		String tinted = oklab.with(0.975, Math.min(oklab.chroma(), 0.012)).hex();
		return (Contrast.ratio(tinted, background) >= Contrast.WORDS) ? tinted : WHITE;
	}

	// As close to the artwork as can be told from the background.
	private static String accent(Oklab oklab, String background) {
		double own = Math.clamp(oklab.lightness(), 0.62, 0.8);
		return DoubleStream.iterate(own, (lightness) -> lightness + 0.02)
			.mapToObj((lightness) -> oklab.with(lightness, Math.min(oklab.chroma(), 0.15)).hex())
			.filter((color) -> Contrast.ratio(color, background) >= Contrast.PARTS)
			.findFirst()
			.orElseThrow();
	}

}
