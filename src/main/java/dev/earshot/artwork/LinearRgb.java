package dev.earshot.artwork;

import java.util.stream.IntStream;

/**
 * A color as amounts of light, 0 to 1, which can be added up, unlike pixel values.
 */
record LinearRgb(double red, double green, double blue) {

	private static final double[] BY_VALUE = IntStream.range(0, 256).mapToDouble((value) -> linear(value)).toArray();

	static LinearRgb of(int rgb) {
		return new LinearRgb(BY_VALUE[rgb >> 16 & 0xff], BY_VALUE[rgb >> 8 & 0xff], BY_VALUE[rgb & 0xff]);
	}

	static LinearRgb of(String hex) {
		return of(Integer.parseInt(hex.substring(1), 16));
	}

	private static double linear(int value) {
		double share = value / 255.0;
		return (share <= 0.04045) ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
	}

	double luminance() {
		return 0.2126 * this.red + 0.7152 * this.green + 0.0722 * this.blue;
	}

	boolean isInGamut() {
		return isInGamut(this.red) && isInGamut(this.green) && isInGamut(this.blue);
	}

	private static boolean isInGamut(double amount) {
		return amount > -0.0005 && amount < 1.0005;
	}

	String hex() {
		return "#%02x%02x%02x".formatted(value(this.red), value(this.green), value(this.blue));
	}

	private static int value(double light) {
		double share = (light <= 0.0031308) ? 12.92 * light : 1.055 * Math.pow(light, 1 / 2.4) - 0.055;
		return (int) Math.round(255 * Math.clamp(share, 0, 1));
	}

}
