package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback.Nothing;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * All that a watcher remembers from one look to the next.
 *
 * @param now the last that is known
 * @param lookedAt when it last looked, with success or without
 * @param since when the present activity began
 * @param touchedAt when a person last acted, as far as was noticed
 * @param failures how many looks in a row were refused
 * @param doubtful whether the last look saw nothing in the middle of a track, which
 * Spotify says now and then although music plays
 */
record Observation(NowPlaying now, Instant lookedAt, Instant since, @Nullable Instant touchedAt, int failures,
		boolean doubtful) {

	static Observation none(Instant at) {
		return new Observation(NowPlaying.waiting(at), at, at, null, 0, false);
	}

	Observation saw(NowPlaying seen) {
		Instant at = seen.observedAt();
		if (isHardToBelieve(seen)) {
			return new Observation(this.now.answered(), at, this.since, this.touchedAt, 0, true);
		}
		boolean goesOn = this.now.activity() == seen.activity();
		boolean touched = Change.between(this.now, seen).isByAPerson();
		return new Observation(seen, at, goesOn ? this.since : at, touched ? at : this.touchedAt, 0, false);
	}

	private boolean isHardToBelieve(NowPlaying seen) {
		return seen.playback() instanceof Nothing && this.now.activity() == Activity.PLAYING && !this.doubtful;
	}

	Observation refused(SpotifyRefusal refusal, Instant at) {
		return new Observation(this.now.refused(refusal, at), at, this.since, this.touchedAt, this.failures + 1,
				this.doubtful);
	}

	Observation with(NowPlaying now) {
		return new Observation(now, this.lookedAt, this.since, this.touchedAt, this.failures, this.doubtful);
	}

	boolean isOlderThan(Duration age, Instant at) {
		return this.lookedAt.plus(age).isBefore(at);
	}

}
