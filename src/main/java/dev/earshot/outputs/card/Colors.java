package dev.earshot.outputs.card;

import java.util.stream.IntStream;

import dev.earshot.artwork.Contrast;
import dev.earshot.artwork.Palette;

/**
 * The colors of a card, each as {@code #rrggbb} or {@code none}.
 *
 * @param line the border
 * @param soft for less important text
 * @param accent for the progress
 * @param rail the background of the progress bar
 * @param tile the replacement of a missing cover
 * @param mark the Spotify mark, which must be black or white
 */
record Colors(String panel, String line, String ink, String soft, String accent, String rail, String tile,
		String mark) {

	static final Colors LIGHT = new Colors("#ffffff", "#dcd7d3", "#1d1a1a", "#5e5757", "#4340c6", "#e3dfdb", "#f1eeec",
			"#000000");

	static final Colors DARK = new Colors("#191414", "#403737", "#ffffff", "#c4bbbb", "#aab0ff", "#403737", "#2a2323",
			"#ffffff");

	private static final double SOFT = 0.72;

	static Colors of(Palette palette) {
		String panel = palette.background();
		return new Colors(panel, mix(palette, 0.16), palette.ink(), soft(palette), palette.accent(), mix(palette, 0.18),
				mix(palette, 0.1), "#ffffff");
	}

	// The softest mixture that is still readable.
	private static String soft(Palette palette) {
		return IntStream.range(0, 10)
			.mapToObj((step) -> mix(palette, SOFT + step * 0.03))
			.filter((color) -> Contrast.ratio(color, palette.background()) >= Contrast.TEXT)
			.findFirst()
			.orElse(palette.ink());
	}

	private static String mix(Palette palette, double ink) {
		int front = Integer.parseInt(palette.ink().substring(1), 16);
		int back = Integer.parseInt(palette.background().substring(1), 16);
		return "#%02x%02x%02x".formatted(mix(front, back, 16, ink), mix(front, back, 8, ink), mix(front, back, 0, ink));
	}

	private static int mix(int front, int back, int shift, double share) {
		int over = front >> shift & 0xff;
		int under = back >> shift & 0xff;
		return (int) Math.round(under + (over - under) * Math.min(1, share));
	}

	Colors withoutPanel() {
		return new Colors("none", "none", this.ink, this.soft, this.accent, this.rail, this.tile, this.mark);
	}

}
