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
 * The last fifty tracks that were played to the end.
 */
final class PlayHistory {

	private static final int MAX_ENTRIES = 50;

	private static final int SAMPLES = 3;

	private static final Duration SAMPLES_BEFORE = Duration.ofMinutes(20);

	private final Deque<Play> plays = new ArrayDeque<>();

	private final BooleanSupplier privateSession;

	PlayHistory(BooleanSupplier secret) {
		this.privateSession = secret;
	}

	/**
	 * Adds tracks that were played before the stand-in started.
	 */
	void addSamples(Instant start, Playlist playlist) {
		Instant at = start.minus(SAMPLES_BEFORE);
		for (Track track : playlist.tracks().reversed().subList(0, SAMPLES)) {
			at = at.plus(track.duration());
			add(track, at, playlist.context());
		}
	}

	void add(Track track, Instant at, @Nullable Context context) {
		if (this.privateSession.getAsBoolean()) {
			return;
		}
		this.plays.addFirst(new Play(track, at.truncatedTo(ChronoUnit.MILLIS), context));
		if (this.plays.size() > MAX_ENTRIES) {
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
