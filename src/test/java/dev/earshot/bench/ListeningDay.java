package dev.earshot.bench;

import java.util.List;
import java.util.stream.IntStream;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.bench.Passage.Sound;

/**
 * All that a player does on one day.
 *
 * @param passages in the order of time
 * @param end how long the day is, in milliseconds
 */
record ListeningDay(List<Passage> passages, long end) {

	long playing() {
		return IntStream.range(0, this.passages.size())
			.filter((number) -> this.passages.get(number).sound() == Sound.PLAYING)
			.mapToLong((number) -> until(number) - this.passages.get(number).from())
			.sum();
	}

	private long until(int number) {
		return (number + 1 < this.passages.size()) ? this.passages.get(number + 1).from() : this.end;
	}

	int songs() {
		return (int) this.passages.stream()
			.filter((passage) -> passage.isSong() && passage.position() == 0 && passage.sound() == Sound.PLAYING)
			.count();
	}

	/**
	 * How far the songs had got that were skipped.
	 * @return positions in milliseconds
	 */
	List<Long> skips() {
		return IntStream.range(1, this.passages.size())
			.filter((number) -> this.passages.get(number).cause() == Cause.SKIP)
			.filter((number) -> this.passages.get(number - 1).isSong())
			.mapToObj((number) -> this.passages.get(number - 1).positionAt(this.passages.get(number).from()))
			.toList();
	}

}
