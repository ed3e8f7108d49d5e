package dev.earshot.outputs.card;

/**
 * A rectangle in pixels.
 */
record Box(double x, double y, double width, double height) {

	static Box square(double x, double y, double side) {
		return new Box(x, y, side, side);
	}

	// The largest rectangle within this one with the proportions of an image.
	Box fit(int imageWidth, int imageHeight) {
		double scale = Math.min(this.width / imageWidth, this.height / imageHeight);
		double fitWidth = rounded(imageWidth * scale);
		double fitHeight = rounded(imageHeight * scale);
		return new Box(this.x + rounded((this.width - fitWidth) / 2), this.y + rounded((this.height - fitHeight) / 2),
				fitWidth, fitHeight);
	}

	static double rounded(double pixels) {
		return Math.round(pixels * 10) / 10.0;
	}

}
