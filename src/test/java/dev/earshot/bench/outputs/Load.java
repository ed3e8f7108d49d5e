package dev.earshot.bench.outputs;

import java.util.List;

/**
 * What came of many requests.
 *
 * @param answered how many were answered
 * @param perSecond how many in a second
 * @param median the median of the times, in milliseconds
 * @param p99 what 99 of 100 took at most, in milliseconds
 * @param bytes the size of an answer with its head
 * @param tag the tag of the answer, or nothing
 * @param statuses how often each status came
 */
public record Load(int answered, double perSecond, double median, double p99, int bytes, String tag, String statuses) {

	private static final String SEPARATOR = "\t";

	String line() {
		return String.join(SEPARATOR, String.valueOf(this.answered), String.valueOf(this.perSecond),
				String.valueOf(this.median), String.valueOf(this.p99), String.valueOf(this.bytes), this.tag,
				this.statuses);
	}

	public static Load of(String line) {
		List<String> parts = List.of(line.split(SEPARATOR));
		return new Load(Integer.parseInt(parts.get(0)), Double.parseDouble(parts.get(1)),
				Double.parseDouble(parts.get(2)), Double.parseDouble(parts.get(3)), Integer.parseInt(parts.get(4)),
				parts.get(5), parts.get(6));
	}

}
