package dev.earshot.operations.diagnostics;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Counts of days as bars, the oldest day first.
 */
record BarChart(List<Bar> bars) {

	private static final int STEP = 8;

	private static final int HEIGHT = 40;

	// A single call is visible, and so is a day without any.
	static BarChart of(List<LocalDate> days, Map<LocalDate, Integer> counts) {
		int most = days.stream().mapToInt((day) -> counts.getOrDefault(day, 0)).max().orElse(0);
		return new BarChart(IntStream.range(0, days.size())
			.mapToObj((number) -> bar(number, days.get(number), counts.getOrDefault(days.get(number), 0), most))
			.toList());
	}

	private static Bar bar(int number, LocalDate day, int count, int most) {
		int height = (count == 0) ? 1 : Math.max(4, Math.round((float) count * HEIGHT / most));
		return new Bar(day, count, number * STEP, HEIGHT - height, height);
	}

	public int total() {
		return this.bars.stream().mapToInt(Bar::count).sum();
	}

	public int most() {
		return this.bars.stream().mapToInt(Bar::count).max().orElse(0);
	}

	public String viewBox() {
		return "0 0 " + this.bars.size() * STEP + " " + HEIGHT;
	}

	record Bar(LocalDate day, int count, int x, int y, int height) {
	}

}
