package dev.earshot.artwork;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What colours a picture is made of, and how much of it each covers together with its
 * shades. Pixels are sorted into cells of like colour, and cells that are close to each
 * other count for each other.
 */
final class DominantColors {

	private static final int SAMPLES = 9000;

	private static final double KIN = 0.1;

	private DominantColors() {
	}

	static List<Pigment> in(int[] pixels) {
		Map<Integer, Cell> cells = new HashMap<>();
		// An odd step does not meet the same columns in every row.
		int step = pixels.length / SAMPLES | 1;
		for (int at = 0; at < pixels.length; at += step) {
			if (pixels[at] >>> 24 >= 128) {
				Oklab oklab = Oklab.of(pixels[at]);
				cells.computeIfAbsent(Cell.of(oklab), (_) -> new Cell()).add(oklab);
			}
		}
		return together(List.copyOf(cells.values()));
	}

	private static List<Pigment> together(List<Cell> cells) {
		int all = cells.stream().mapToInt((cell) -> cell.count).sum();
		return cells.stream().map((cell) -> together(cell, cells, all)).toList();
	}

	private static Pigment together(Cell cell, List<Cell> cells, int all) {
		Cell sum = new Cell();
		cells.stream().filter((other) -> cell.tone().kinshipTo(other.tone()) < KIN).forEach(sum::add);
		return new Pigment(sum.tone(), (double) sum.count / all);
	}

	/**
	 * A colour with its shades.
	 *
	 * @param tone their mean
	 * @param share how much of the picture they cover, up to 1
	 */
	record Pigment(Oklab tone, double share) {
	}

	/**
	 * Pixels of like colour.
	 */
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

		private Oklab tone() {
			return new Oklab(this.lightness / this.count, this.a / this.count, this.b / this.count);
		}

	}

}
