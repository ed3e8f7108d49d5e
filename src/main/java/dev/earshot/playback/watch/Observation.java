package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Progress;
import dev.earshot.spotify.SpotifyRefusal;
import org.jspecify.annotations.Nullable;

/**
 * All that a watcher remembers from one look to the next.
 *
 * @param now the last that is known
 * @param lookedAt when it last looked, with success or without
 * @param since when the present activity began
 * @param touchedAt when a person last acted elsewhere, as far as was noticed
 * @param commandedAt when a person last acted here
 * @param failures how many looks in a row were refused
 * @param late how many looks in a row saw an item that should have ended
 * @param doubtful whether the last look saw nothing in the middle of a track, which
 * Spotify says now and then although music plays
 */
record Observation(NowPlaying now, Instant lookedAt, Instant since, @Nullable Instant touchedAt,
		@Nullable Instant commandedAt, int failures, int late, boolean doubtful) {

	private static final Duration COMMANDS_SHOW_WITHIN = Duration.ofSeconds(5);

	static Observation none(Instant at) {
		return new Observation(waiting(at), at, at, null, null, 0, 0, false);
	}

	static Observation remembered(NowPlaying then) {
		Instant at = then.observedAt();
		return new Observation(then, at, at, null, null, 0, 0, false);
	}

	private static NowPlaying waiting(Instant at) {
		return new NowPlaying(null, null, at, null, null);
	}

	Observation saw(NowPlaying seen) {
		Instant at = seen.observedAt();
		if (isHardToBelieve(seen)) {
			return new Observation(answered(this.now), at, this.since, this.touchedAt, this.commandedAt, 0, this.late,
					true);
		}
		Instant since = (Activity.of(this.now.playback()) == Activity.of(seen.playback())) ? this.since : at;
		Instant touched = isTouched(seen, at) ? at : this.touchedAt;
		return new Observation(seen, at, since, touched, this.commandedAt, 0, isLate(seen, at) ? this.late + 1 : 0,
				false);
	}

	private static NowPlaying answered(NowPlaying now) {
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), null, null);
	}

	private boolean isHardToBelieve(NowPlaying seen) {
		return seen.playback() instanceof Nothing && Activity.of(this.now.playback()) == Activity.PLAYING
				&& !this.doubtful;
	}

	private boolean isTouched(NowPlaying seen, Instant at) {
		boolean commanded = this.commandedAt != null && at.isBefore(this.commandedAt.plus(COMMANDS_SHOW_WITHIN));
		return !commanded && Change.between(this.now, seen).isByAPerson();
	}

	private static boolean isLate(NowPlaying seen, Instant at) {
		Instant end = (seen.playback() instanceof Audible audible) ? audible.progress().endsAt() : null;
		return end != null && !end.isAfter(at);
	}

	Observation refused(SpotifyRefusal refusal, Instant at) {
		return new Observation(refused(this.now, refusal, at), at, this.since, this.touchedAt, this.commandedAt,
				this.failures + 1, this.late, this.doubtful);
	}

	private static NowPlaying refused(NowPlaying now, SpotifyRefusal refusal, Instant at) {
		Instant began = (now.since() != null) ? now.since() : at;
		return new NowPlaying(now.playback(), now.player(), now.observedAt(), refusal, began);
	}

	Observation commanded(@Nullable Instant at) {
		return new Observation(this.now, this.lookedAt, this.since, this.touchedAt, at, this.failures, this.late,
				this.doubtful);
	}

	/**
	 * What is known after a seek of ours: as much as a look would tell, unless another
	 * command made the rest doubtful.
	 * @param position where to
	 * @param at now
	 * @return the same, at the new position
	 */
	Observation sought(Duration position, Instant at) {
		Instant lookedAt = isOutdatedByCommand() ? this.lookedAt : at;
		return new Observation(sought(this.now, position, at), lookedAt, this.since, this.touchedAt, at, this.failures,
				this.late, this.doubtful);
	}

	private static NowPlaying sought(NowPlaying now, Duration position, Instant at) {
		return (now.playback() instanceof Audible audible)
				? new NowPlaying(audible.at(sought(audible.progress(), position, at)), now.player(), now.observedAt(),
						now.refusal(), now.since())
				: now;
	}

	private static Progress sought(Progress progress, Duration position, Instant at) {
		return new Progress(position, progress.duration(), progress.playing(), at);
	}

	Observation with(NowPlaying now) {
		return new Observation(now, this.lookedAt, this.since, this.touchedAt, this.commandedAt, this.failures,
				this.late, this.doubtful);
	}

	boolean isOlderThan(Duration age, Instant at) {
		return this.lookedAt.plus(age).isBefore(at);
	}

	boolean isOutdatedByCommand() {
		return this.commandedAt != null && this.lookedAt.isBefore(this.commandedAt);
	}

}
