package dev.earshot.links.settings;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The views of the last fourteen days (UTC) as bars of a chart, the oldest day first.
 */
record ViewsByDay(List<Bar> bars) {

	static final int DAYS = 14;

	private static final int STEP = 12;

	private static final int HEIGHT = 40;

	static ViewsByDay until(Instant now, Map<LocalDate, Integer> views) {
		LocalDate first = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS - 1);
		List<LocalDate> days = first.datesUntil(first.plusDays(DAYS)).toList();
		int most = days.stream().mapToInt((day) -> views.getOrDefault(day, 0)).max().orElse(0);
		return new ViewsByDay(IntStream.range(0, DAYS)
			.mapToObj((number) -> bar(number, days.get(number), views.getOrDefault(days.get(number), 0), most))
			.toList());
	}

	// A single view is visible, and so is a day without any.
	private static Bar bar(int number, LocalDate day, int views, int most) {
		int height = (views == 0) ? 1 : Math.max(4, Math.round((float) views * HEIGHT / most));
		return new Bar(day, views, number * STEP, HEIGHT - height, height);
	}

	public int total() {
		return this.bars.stream().mapToInt(Bar::views).sum();
	}

	public int today() {
		return this.bars.getLast().views();
	}

	// For screen readers, the oldest day first.
	public String counts() {
		return this.bars.stream().map((bar) -> Integer.toString(bar.views())).collect(Collectors.joining(", "));
	}

	record Bar(LocalDate day, int views, int x, int y, int height) {
	}

}
