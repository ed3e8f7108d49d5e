package dev.earshot.outputs.card;

/**
 * The badge of explicit content in its place.
 *
 * @param x the left end
 * @param y the top
 */
record Badge(double x, double y) {

	static final int SIZE = 14;

	static final int ROOM = SIZE + 6;

}
