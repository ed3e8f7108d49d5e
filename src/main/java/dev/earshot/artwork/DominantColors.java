package dev.earshot.artwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the colors of an image, and the share that each covers together with its shades,
 * by grouping pixels into cells of similar color and merging those close to each other.
 */
final class DominantColors {

	private static final int SAMPLES = 9000;

	private static final double SIMILAR = 0.1;

	private DominantColors() {
	}

	static List<Swatch> in(int[] pixels) {
		Map<Integer, Cell> cells = new HashMap<>();
		// An odd step does not sample the same columns in every row.
		int step = pixels.length / SAMPLES | 1;
		for (int at = 0; at < pixels.length; at += step) {
			if (pixels[at] >>> 24 >= 128) {
				Oklab oklab = Oklab.of(pixels[at]);
				cells.computeIfAbsent(Cell.of(oklab), (_) -> new Cell()).add(oklab);
			}
		}
		return merge(List.copyOf(cells.values()));
	}

	private static List<Swatch> merge(List<Cell> cells) {
		int all = cells.stream().mapToInt((cell) -> cell.count).sum();
		return cells.stream().map((cell) -> merge(cell, cells, all)).toList();
	}

	private static Swatch merge(Cell cell, List<Cell> cells, int all) {
		Cell sum = new Cell();
		cells.stream().filter((other) -> cell.mean().distanceTo(other.mean()) < SIMILAR).forEach(sum::add);
		return new Swatch(sum.mean(), (double) sum.count / all);
	}

	/** The mean of a color and its shades, and the share that they cover, 0 to 1. */
	record Swatch(Oklab color, double share) {
	}

	/** A group of pixels of similar color. */
	private static final class Cell {

		private static final double SIZE = 0.05;

		private double lightness;

		private double a;

		private double b;

		private int count;

		private static int of(Oklab oklab) {
			return number(oklab.lightness()) << 16 | number(oklab.a() + 1) << 8 | number(oklab.b() + 1);
		}

		private static int number(double value) {
			return (int) (value / SIZE);
		}

		private void add(Oklab oklab) {
			this.lightness += oklab.lightness();
			this.a += oklab.a();
			this.b += oklab.b();
			this.count++;
		}

		private void add(Cell other) {
			this.lightness += other.lightness;
			this.a += other.a;
			this.b += other.b;
			this.count += other.count;
		}

		private Oklab mean() {
			return new Oklab(this.lightness / this.count, this.a / this.count, this.b / this.count);
		}

	}

}
