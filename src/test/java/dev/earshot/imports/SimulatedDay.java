package dev.earshot.imports;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;

import dev.earshot.history.log.TestLog;
import dev.earshot.playback.Playback;
import dev.earshot.playback.PlaybackFixtures;

/**
 * What somebody listens to from noon on, the same for the same seed. Nothing is heard
 * twice, so that each play is known by its title.
 */
final class SimulatedDay {

	// As long as the tracks of the fixtures.
	private static final int LENGTH = 200;

	private final NavigableMap<Instant, Heard> plays = new TreeMap<>();

	SimulatedDay(long seed, Duration length) {
		Random random = new Random(seed);
		Instant next = TestLog.NOON.plusSeconds(30);
		while (next.isBefore(TestLog.NOON.plus(length))) {
			int seconds = (random.nextInt(4) == 0) ? 40 + random.nextInt(100) : LENGTH;
			Heard heard = new Heard("song" + this.plays.size(), next, next.plusSeconds(seconds));
			this.plays.put(next, heard);
			boolean isSilent = seconds == LENGTH && random.nextInt(10) == 0;
			next = heard.to().plusSeconds(isSilent ? 300 + random.nextInt(900) : 0);
		}
	}

	/** Returns what Spotify tells at a moment. */
	Playback at(Instant now) {
		Map.Entry<Instant, Heard> last = this.plays.floorEntry(now);
		return (last != null && now.isBefore(last.getValue().to())) ? PlaybackFixtures.playing(last.getValue().title(),
				Duration.between(last.getValue().from(), now).toSeconds(), now) : PlaybackFixtures.NOTHING;
	}

	List<Heard> endedBefore(Instant now) {
		return this.plays.values().stream().filter((heard) -> heard.to().isBefore(now)).toList();
	}

	/**
	 * What was played.
	 */
	record Heard(String title, Instant from, Instant to) {

		Duration listened() {
			return Duration.between(this.from, this.to);
		}

	}

}
