package dev.earshot.outputs.card;

/**
 * What a card is drawn on.
 *
 * @param width of the card
 * @param height of the card
 * @param corner the radius of its corners
 */
record Panel(int width, int height, int corner) {

	/**
	 * Where the line around the card runs.
	 * @return half a pixel from its edge, so that it is sharp
	 */
	public Box frame() {
		return new Box(0.5, 0.5, this.width - 1, this.height - 1);
	}

}
