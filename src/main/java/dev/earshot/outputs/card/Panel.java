package dev.earshot.outputs.card;

/**
 * The background of a card.
 *
 * @param width the width of the card
 * @param height the height of the card
 */
record Panel(int width, int height, int corner) {

	// Returns the position of the border, half a pixel from the edge so that it is sharp.
	public Box frame() {
		return new Box(0.5, 0.5, this.width - 1, this.height - 1);
	}

}
