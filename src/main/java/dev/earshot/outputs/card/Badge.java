package dev.earshot.outputs.card;

/**
 * The position of the badge for explicit content.
 */
record Badge(double x, double y) {

	static final int SIZE = 14;

	static final int WIDTH_WITH_GAP = SIZE + 6;

}
