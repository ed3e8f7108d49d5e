package dev.earshot.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import dev.earshot.bench.Passage.Cause;

/**
 * How often one asked, and how long it was wrong about what is heard after each change.
 */
final class Score {

	private static final double HOUR = 3_600_000;

	private final String name;

	private final Map<Cause, List<Long>> delays = new EnumMap<>(Cause.class);

	private double playing;

	private double idle;

	private int callsPlaying;

	private int callsIdle;

	private double wrong;

	Score(String name) {
		this.name = name;
	}

	void listened(long playing, long day) {
		this.playing += playing / HOUR;
		this.idle += (day - playing) / HOUR;
	}

	void called(boolean playing) {
		this.callsPlaying += playing ? 1 : 0;
		this.callsIdle += playing ? 0 : 1;
	}

	void wasWrong(long millis) {
		this.wrong += millis / HOUR;
	}

	void showed(Cause cause, long delay) {
		this.delays.computeIfAbsent(cause, (_) -> new ArrayList<>()).add(delay);
	}

	String name() {
		return this.name;
	}

	double callsPerHourPlaying() {
		return this.callsPlaying / this.playing;
	}

	double callsPerHourIdle() {
		return this.callsIdle / this.idle;
	}

	double callsPerHour() {
		return (this.callsPlaying + this.callsIdle) / (this.playing + this.idle);
	}

	/**
	 * How much of the time something else was shown than was heard.
	 * @return 0 to 1
	 */
	double wrong() {
		return this.wrong / (this.playing + this.idle);
	}

	/**
	 * How long it takes to show a change.
	 * @param cause what caused it
	 * @param share which share of the changes is shown by then
	 * @return in seconds
	 */
	double delay(Cause cause, double share) {
		List<Long> all = this.delays.getOrDefault(cause, List.of());
		List<Long> sorted = new ArrayList<>(all);
		Collections.sort(sorted);
		return sorted.isEmpty() ? Double.NaN : sorted.get((int) Math.ceil(share * sorted.size()) - 1) / 1000.0;
	}

	/**
	 * How many of the changes are shown late.
	 * @param cause what caused them
	 * @param seconds from when on that is late
	 * @return their share, 0 to 1
	 */
	double late(Cause cause, double seconds) {
		List<Long> all = this.delays.getOrDefault(cause, List.of());
		return (double) all.stream().filter((delay) -> delay > 1000 * seconds).count() / all.size();
	}

	int count(Cause cause) {
		return this.delays.getOrDefault(cause, List.of()).size();
	}

}
