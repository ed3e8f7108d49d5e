package dev.earshot.bench;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.IntStream;

import dev.earshot.bench.Passage.Cause;
import dev.earshot.bench.Passage.Sound;

/**
 * The ways in which known tools ask, as their code says.
 */
final class Peers {

	private static final NumberFormat NUMBER = NumberFormat.getInstance(Locale.ROOT);

	private Peers() {
	}

	static List<Policy> all() {
		return List.of(every(1, "tuna, NowPlaying, MOS"), policy("2 s, idle 6 s (SyncLyrics)", () -> idling(2, 6, 6)),
				policy("2 s, idle 60 s (Songify)", () -> idling(2, 60, 60)), every(2.5, "Nowify"), every(5, "phrasic"),
				policy("2 to 8 s and at the end, paused 16 s, idle 30 s (MasstarVT)", Ramp::new),
				policy("10 s and near the end, idle 30 s (multi-scrobbler)", Scrobbler::new),
				policy("20 s, idle 5 min (spotify-control)", () -> idling(20, 300, 300)),
				policy("30 s and at the end (Home Assistant)", () -> Peers::snapped), every(120, "your_spotify"));
	}

	/**
	 * Fixed intervals, which every policy has to beat.
	 * @return one for each whole number of seconds up to a minute
	 */
	static List<Policy> fixedIntervals() {
		return IntStream.rangeClosed(1, 60).mapToObj((seconds) -> every(seconds, "a fixed interval")).toList();
	}

	static Policy fixedInterval(double callsPerHour) {
		return every("a fixed interval of as many calls", Math.round(3_600_000 / callsPerHour));
	}

	private static Policy every(double seconds, String tools) {
		return every("%s s (%s)".formatted(NUMBER.format(seconds), tools), Math.round(1000 * seconds));
	}

	private static Policy every(String name, long millis) {
		return policy(name, () -> (_, asked, _) -> asked + millis);
	}

	private static Policy.Asker idling(int playing, int paused, int nothing) {
		return (answer, asked, _) -> asked + 1000L * switch (answer.passage().sound()) {
			case PLAYING -> playing;
			case PAUSED -> paused;
			case NOTHING -> nothing;
		};
	}

	private static long snapped(PollAnswer answer, long asked, long received) {
		return Math.min(asked + 30_000, received + untilTheEnd(answer) + 1000);
	}

	private static long untilTheEnd(PollAnswer answer) {
		return (answer.passage().sound() == Sound.PLAYING) ? answer.passage().duration() - answer.position()
				: 24 * 3_600_000L;
	}

	private static Policy policy(String name, Supplier<Policy.Asker> asker) {
		return new Policy() {

			@Override
			public String name() {
				return name;
			}

			@Override
			public Asker begin() {
				return asker.get();
			}

		};
	}

	/**
	 * Two seconds for the 15 that follow a change, and then twice as long up to a limit.
	 * It looks 800 ms after the expected end, three times if need be.
	 */
	private static final class Ramp implements Policy.Asker {

		private int number = -1;

		private long changed;

		private int late;

		private boolean isEndDue;

		@Override
		public long next(PollAnswer answer, long asked, long received) {
			boolean isNews = answer.number() != this.number && answer.passage().cause() != Cause.FADE;
			this.late = isNews ? 0 : this.late + (this.isEndDue ? 1 : 0);
			this.changed = isNews ? received : this.changed;
			this.number = answer.number();
			long gap = gap(received - this.changed, limit(answer.passage().sound()));
			long end = Math.max(500, untilTheEnd(answer) + 800);
			this.isEndDue = this.late < 3 && end < gap;
			return received + (this.isEndDue ? end : gap);
		}

		private static long limit(Sound sound) {
			return switch (sound) {
				case PLAYING -> 8000;
				case PAUSED -> 16_000;
				case NOTHING -> 30_000;
			};
		}

		private static long gap(long sinceChange, long limit) {
			long gap = 2000;
			for (long step = 15_000; sinceChange >= step && gap < limit; step *= 2) {
				gap = Math.min(2 * gap, limit);
			}
			return gap;
		}

	}

	/**
	 * Ten seconds, or two before the expected end and then every second and a half; in
	 * silence more and more seldom after two minutes. It wakes up at half seconds.
	 */
	private static final class Scrobbler implements Policy.Asker {

		private long active;

		private int idle;

		@Override
		public long next(PollAnswer answer, long asked, long received) {
			boolean isActive = answer.passage().sound() != Sound.NOTHING;
			this.active = isActive ? received : this.active;
			this.idle = (received - this.active > 120_000) ? this.idle + 1 : 0;
			long wait = (this.idle > 0) ? 10_000 + backoff() : untilNearTheEnd(untilTheEnd(answer));
			return asked + 500 * Math.ceilDiv(wait, 500L) + 100;
		}

		private static long untilNearTheEnd(long left) {
			return (left < 12_000) ? Math.max(1000, left - 2000) : 10_000;
		}

		private long backoff() {
			return Math.clamp(Math.round(2200.0 * this.idle * this.idle), 5000, 20_000);
		}

	}

}
