package dev.earshot.outputs.card;

/**
 * The background of a card, as large as the card.
 */
record Panel(int width, int height, int corner) {

	// Half a pixel from the edge, so that the border is sharp.
	public Box frame() {
		return new Box(0.5, 0.5, this.width - 1, this.height - 1);
	}

}
