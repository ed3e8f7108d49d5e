package dev.earshot.bench;

import java.util.List;
import java.util.function.Supplier;

import dev.earshot.bench.Passage.Sound;

/**
 * The ways in which known tools ask.
 */
final class Peers {

	private static final long AFTER_THE_END = 1000;

	private Peers() {
	}

	static List<Policy> all() {
		return List.of(every(1, "tuna, NowPlaying, MOS"), every(2, "Songify, SyncLyrics"), every(5, "phrasic"),
				adaptive(), every(10, "multi-scrobbler"), every(20, "spotify-control"), snapped(),
				every(120, "your_spotify"));
	}

	private static Policy every(int seconds, String tools) {
		return policy("every %d s (%s)".formatted(seconds, tools), () -> (_, asked, _) -> asked + 1000L * seconds);
	}

	private static Policy snapped() {
		return policy("every 30 s and at the end (Home Assistant)",
				() -> (answer, asked, received) -> Math.min(asked + 30_000, afterTheEnd(answer, received)));
	}

	private static Policy adaptive() {
		return policy("2, 4, 8 s and at the end, paused 16 s, idle 30 s (MasstarVT)", Adaptive::new);
	}

	private static long afterTheEnd(Answer answer, long received) {
		long left = answer.passage().duration() - answer.position();
		return (answer.passage().sound() == Sound.PLAYING) ? received + left + AFTER_THE_END : Long.MAX_VALUE;
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
	 * Three looks after 2 s, three after 4 s, and then every 8 s: about the 570 calls an
	 * hour that its author has measured.
	 */
	private static final class Adaptive implements Policy.Asker {

		private static final int[] SECONDS = { 2, 2, 2, 4, 4, 4, 8 };

		private int number = -1;

		private int looks;

		@Override
		public long next(Answer answer, long asked, long received) {
			this.looks = (answer.number() != this.number) ? 0 : Math.min(this.looks + 1, SECONDS.length - 1);
			this.number = answer.number();
			return switch (answer.passage().sound()) {
				case PLAYING -> Math.min(asked + 1000L * SECONDS[this.looks], afterTheEnd(answer, received));
				case PAUSED -> asked + 16_000;
				case NOTHING -> asked + 30_000;
			};
		}

	}

}
