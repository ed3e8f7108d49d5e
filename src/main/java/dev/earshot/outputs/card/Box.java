package dev.earshot.outputs.card;

/**
 * A rectangle in pixels.
 */
record Box(double x, double y, double width, double height) {

	static Box square(double x, double y, double side) {
		return new Box(x, y, side, side);
	}

	/**
	 * The largest rectangle within this one that has the form of a picture, so that the
	 * picture is seen as a whole.
	 */
	Box holding(int pictureWidth, int pictureHeight) {
		double scale = Math.min(this.width / pictureWidth, this.height / pictureHeight);
		double fitWidth = rounded(pictureWidth * scale);
		double fitHeight = rounded(pictureHeight * scale);
		return new Box(this.x + rounded((this.width - fitWidth) / 2), this.y + rounded((this.height - fitHeight) / 2),
				fitWidth, fitHeight);
	}

	static double rounded(double pixels) {
		return Math.round(pixels * 10) / 10.0;
	}

}
