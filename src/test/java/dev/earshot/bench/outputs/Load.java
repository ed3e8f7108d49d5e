package dev.earshot.bench.outputs;

import java.util.List;
import java.util.Locale;

/**
 * What came of many requests.
 *
 * @param perSecond how many were answered in a second
 * @param median the median of the times, in milliseconds
 * @param p99 what 99 of 100 took at most, in milliseconds
 * @param bytes the size of an answer with its head
 * @param tag the tag of the answer, or nothing
 * @param statuses how often each status came
 */
record Load(double perSecond, double median, double p99, int bytes, String tag, String statuses) {

	private static final String SEPARATOR = "\t";

	String line() {
		return String.join(SEPARATOR, String.valueOf(this.perSecond), String.valueOf(this.median),
				String.valueOf(this.p99), String.valueOf(this.bytes), this.tag, this.statuses);
	}

	static Load of(String line) {
		List<String> parts = List.of(line.split(SEPARATOR));
		return new Load(Double.parseDouble(parts.get(0)), Double.parseDouble(parts.get(1)),
				Double.parseDouble(parts.get(2)), Integer.parseInt(parts.get(3)), parts.get(4), parts.get(5));
	}

	String row(String what) {
		return String.format(Locale.ROOT, "| %s | %,.0f | %.1f ms | %.1f ms | %,d | %s |%n", what, this.perSecond,
				this.median, this.p99, this.bytes, this.statuses);
	}

}
