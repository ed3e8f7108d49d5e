package dev.earshot.standin;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.BooleanSupplier;

import dev.earshot.standin.Playable.Track;
import org.jspecify.annotations.Nullable;

/**
 * The newest fifty tracks that somebody heard to the end, as far as Spotify remembers.
 */
final class PlayLog {

	private static final int REMEMBERED = 50;

	private static final int BEFORE_START = 3;

	private static final Duration EARLIER = Duration.ofMinutes(20);

	private final Deque<Play> plays = new ArrayDeque<>();

	private final BooleanSupplier secret;

	PlayLog(BooleanSupplier secret) {
		this.secret = secret;
	}

	/**
	 * Begins with some tracks that were heard before the stand-in started.
	 */
	void begin(Instant start, Playlist playlist) {
		Instant at = start.minus(EARLIER);
		for (Track track : playlist.tracks().reversed().subList(0, BEFORE_START)) {
			at = at.plus(track.duration());
			heard(track, at, playlist.context());
		}
	}

	void heard(Track track, Instant at, @Nullable Context context) {
		if (this.secret.getAsBoolean()) {
			return;
		}
		this.plays.addFirst(new Play(track, at.truncatedTo(ChronoUnit.MILLIS), context));
		if (this.plays.size() > REMEMBERED) {
			this.plays.removeLast();
		}
	}

	List<Play> newestFirst() {
		return List.copyOf(this.plays);
	}

	void clear() {
		this.plays.clear();
	}

}
