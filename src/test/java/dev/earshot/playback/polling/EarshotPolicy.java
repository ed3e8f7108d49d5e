package dev.earshot.playback.polling;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

import dev.earshot.bench.Passage;
import dev.earshot.bench.Policy;
import dev.earshot.bench.PollAnswer;
import dev.earshot.core.SpotifyUri;
import dev.earshot.playback.DemandLevel;
import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;
import dev.earshot.playback.Progress;
import dev.earshot.playback.plays.PlayTracker;
import dev.earshot.playback.snapshot.PlaybackSnapshot;

/**
 * How Earshot polls, without a network: snapshots and polling policy are the real ones.
 *
 * @param level who needs to know
 * @param slowdown the factor by which the call budget lengthens waits
 * @param plays receives the events about plays
 */
public record EarshotPolicy(DemandLevel level, double slowdown, Consumer<Object> plays) implements Policy {

	public EarshotPolicy(DemandLevel level, double slowdown) {
		this(level, slowdown, (_) -> {
		});
	}

	/**
	 * Earshot for each need that makes it ask.
	 * @return the greatest need first
	 */
	public static Stream<Policy> all() {
		return Stream.of(new EarshotPolicy(DemandLevel.VISIBLE_PAGE, 1), new EarshotPolicy(DemandLevel.DISPLAY, 1),
				new EarshotPolicy(DemandLevel.BACKGROUND, 1));
	}

	@Override
	public String name() {
		return switch (this.level) {
			case VISIBLE_PAGE -> "**Earshot, a visible page**";
			case DISPLAY -> "**Earshot, a display or overlay**";
			case BACKGROUND -> "**Earshot, a log, card, feed or hidden page**";
			case NONE -> "**Earshot, nobody**";
		};
	}

	@Override
	public Asker begin() {
		return new PollingDay(new PollingRate(this.level, this.slowdown), this.plays);
	}

	/**
	 * Earshot on one day.
	 */
	private static final class PollingDay implements Asker {

		private final PollingRate rate;

		private final Consumer<Object> plays;

		private final PlayTracker tracker = new PlayTracker(PlaybackFixtures.ACCOUNT, null);

		private PlaybackSnapshot snapshot = PlaybackSnapshot.none(Instant.EPOCH);

		private PollingDay(PollingRate rate, Consumer<Object> plays) {
			this.rate = rate;
			this.plays = plays;
		}

		@Override
		public long next(PollAnswer answer, long asked, long received) {
			Instant at = Instant.ofEpochMilli(received);
			this.snapshot = this.snapshot.observed(new NowPlaying(playback(answer, at), null, at, null, null));
			this.tracker.update(this.snapshot.now()).forEach(this.plays);
			return at.plus(PollingPolicy.next(this.snapshot, this.rate, at, 0).orElseThrow()).toEpochMilli();
		}

		@Override
		public boolean believes() {
			return !this.snapshot.doubtful();
		}

		private static Playback playback(PollAnswer answer, Instant at) {
			Passage passage = answer.passage();
			return switch (passage.sound()) {
				case PLAYING -> track(answer, true, at);
				case PAUSED -> track(answer, false, at);
				case NOTHING -> new Playback.Nothing(List.of(), true);
			};
		}

		private static Playback track(PollAnswer answer, boolean playing, Instant at) {
			Duration position = Duration.ofMillis(answer.position());
			Duration length = Duration.ofMillis(answer.passage().duration());
			String name = String.valueOf(answer.passage().item());
			return new Playback.Track(new SpotifyUri("spotify:track:" + name), name, null, List.of(), null, null, false,
					new Progress(position, length, playing, at));
		}

	}

}
