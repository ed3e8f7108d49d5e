package dev.earshot.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/**
 * Several texts in one input, each on a line of its own. A text that is not there is
 * empty, and the last one is all that is left.
 */
public final class Lines {

	private final List<String> lines;

	private Lines(List<String> lines) {
		this.lines = lines;
	}

	/** Splits an input into so many texts. */
	public static Lines of(byte[] input, int count) {
		return new Lines(List.of(new String(input, StandardCharsets.UTF_8).split("\n", count)));
	}

	public String get(int index) {
		return (index < this.lines.size()) ? this.lines.get(index) : "";
	}

	/** Returns a number that any text has, from zero. */
	public int number(int index, int end) {
		return Math.floorMod(get(index).hashCode(), end);
	}

	public Stream<String> stream() {
		return this.lines.stream();
	}

}
