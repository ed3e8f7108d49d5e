package dev.earshot.standin;

import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Draws covers: squares of soft hills, suns and rings, always the same for the same key.
 */
final class Artwork {

	private static final int SIDE = 640;

	private Artwork() {
	}

	/**
	 * Draws the picture at an address.
	 * @param name the last part of the address: key, dash, size, {@code .svg}
	 * @return a square SVG
	 */
	static String draw(String name) {
		int dash = name.lastIndexOf('-');
		int size = Integer.parseInt(name.substring(dash + 1, name.length() - ".svg".length()));
		return new Sketch(name.substring(0, dash)).svg(size);
	}

	private static final class Sketch {

		private final SplittableRandom random;

		private final int hue;

		Sketch(String key) {
			this.random = new SplittableRandom(key.hashCode());
			this.hue = this.random.nextInt(360);
		}

		String svg(int size) {
			String sky = gradient("sky", colour(0, 60, 26), colour(40, 70, 58));
			String light = gradient("light", colour(180, 80, 84), colour(140, 75, 62));
			return """
					<svg xmlns="http://www.w3.org/2000/svg" width="%d" height="%d" viewBox="0 0 640 640">\
					<defs>%s%s</defs><rect width="640" height="640" fill="url(#sky)"/>%s%s</svg>
					""".formatted(size, size, sky, light, motif(), hills()).strip();
		}

		private String motif() {
			int x = between(180, 460);
			int y = between(150, 300);
			return switch (this.random.nextInt(3)) {
				case 0 -> circle(x, y, between(80, 150), "fill=\"url(#light)\"");
				case 1 -> many(5, (ring) -> circle(x, y, 46 + ring * 44,
						"fill=\"none\" stroke=\"url(#light)\" stroke-width=\"%d\"".formatted(20 - ring * 3)));
				default -> many(7, (dot) -> circle(between(60, 580), between(50, 360), between(14, 64),
						"fill=\"url(#light)\" opacity=\"0.%d\"".formatted(between(4, 9))));
			};
		}

		private String hills() {
			return many(4, this::hill);
		}

		private String hill(int place) {
			int shore = 340 + place * 75;
			return String.format(Locale.ROOT,
					"<path d=\"M0 %d C %d %d %d %d 640 %d V640 H0Z\" fill=\"%s\" opacity=\"0.88\"/>",
					shore + between(-30, 30), between(120, 240), shore - between(40, 140), between(380, 520),
					shore + between(20, 110), shore + between(-40, 30), colour(place * 18, 45, 44 - place * 10));
		}

		private static String circle(int x, int y, int radius, String look) {
			return "<circle cx=\"%d\" cy=\"%d\" r=\"%d\" %s/>".formatted(x, y, radius, look);
		}

		private static String many(int count, IntFunction<String> shape) {
			return IntStream.range(0, count).mapToObj(shape).collect(Collectors.joining());
		}

		private static String gradient(String id, String from, String to) {
			return """
					<linearGradient id="%s" x2="0.4" y2="1"><stop stop-color="%s"/>\
					<stop offset="1" stop-color="%s"/></linearGradient>""".formatted(id, from, to);
		}

		private String colour(int turn, int saturation, int lightness) {
			return "hsl(%d %d%% %d%%)".formatted((this.hue + turn) % 360, saturation, lightness);
		}

		private int between(int least, int most) {
			return this.random.nextInt(least, most);
		}

	}

}
