package dev.earshot.artwork;

/**
 * A color in the Oklab space, in which numeric distance is perceived distance.
 *
 * @param lightness 0 for black to 1 for white
 * @param a from green to red, about -0.3 to 0.3
 * @param b from blue to yellow, about -0.3 to 0.3
 */
record Oklab(double lightness, double a, double b) {

	static Oklab of(int rgb) {
		LinearRgb linearRgb = LinearRgb.of(rgb);
		double l = cone(linearRgb, 0.4122214708, 0.5363325363, 0.0514459929);
		double m = cone(linearRgb, 0.2119034982, 0.6806995451, 0.1073969566);
		double s = cone(linearRgb, 0.0883024619, 0.2817188376, 0.6299787005);
		return new Oklab(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s,
				1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s,
				0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s);
	}

	private static double cone(LinearRgb linearRgb, double red, double green, double blue) {
		return Math.cbrt(red * linearRgb.red() + green * linearRgb.green() + blue * linearRgb.blue());
	}

	double chroma() {
		return Math.hypot(this.a, this.b);
	}

	// Returns a color of the same hue.
	Oklab with(double lightness, double chroma) {
		double own = chroma();
		double scale = (own > 0.001) ? chroma / own : 0;
		return new Oklab(lightness, this.a * scale, this.b * scale);
	}

	// Lightness counts for half, so that a color and its shades are close to each other.
	double distanceTo(Oklab other) {
		return Math.hypot((this.lightness - other.lightness) / 2, chromaDistanceTo(other));
	}

	private double chromaDistanceTo(Oklab other) {
		return Math.hypot(this.a - other.a, this.b - other.b);
	}

	// Returns the color as #rrggbb, less saturated if a screen cannot show it.
	String hex() {
		LinearRgb linearRgb = linearRgb();
		return (linearRgb.isInGamut() || chroma() < 0.001) ? linearRgb.hex()
				: with(this.lightness, chroma() * 0.95).hex();
	}

	private LinearRgb linearRgb() {
		double l = Math.pow(this.lightness + 0.3963377774 * this.a + 0.2158037573 * this.b, 3);
		double m = Math.pow(this.lightness - 0.1055613458 * this.a - 0.0638541728 * this.b, 3);
		double s = Math.pow(this.lightness - 0.0894841775 * this.a - 1.2914855480 * this.b, 3);
		return new LinearRgb(4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
				-1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
				-0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s);
	}

}
