package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * How the position moves in the answers of Spotify. Podcasts can be played at another
 * speed, some speakers always report the same position, and an item that has ended is
 * returned a moment longer.
 *
 * @param speed how fast it moved between the last polls, 1 if that is not known
 * @param unmoved how many polls in a row returned the same position
 * @param overdue how many polls in a row returned an item that should have ended
 */
public record PositionTracker(@Nullable Playback latest, double speed, int unmoved, int overdue) {

	static final PositionTracker NONE = new PositionTracker(null, 1, 0, 0);

	private static final Duration MEASURABLE_TIME = Duration.ofSeconds(1);

	private static final double SLOWEST = 0.5;

	private static final double FASTEST = 3.5;

	private static final double NORMAL = 0.1;

	PositionTracker next(NowPlaying seen) {
		int overdue = isOverdue(seen) ? this.overdue + 1 : 0;
		Movement movement = movementTo(seen.playback());
		if (movement == null) {
			return new PositionTracker(seen.playback(), 1, 0, overdue);
		}
		if (movement.time().compareTo(MEASURABLE_TIME) < 0) {
			return new PositionTracker(this.latest, this.speed, this.unmoved, overdue);
		}
		return new PositionTracker(seen.playback(), movement.speed(), movement.isUnmoved() ? this.unmoved + 1 : 0,
				overdue);
	}

	private static boolean isOverdue(NowPlaying seen) {
		Instant end = (seen.playback() instanceof Audible audible) ? audible.progress().endsAt() : null;
		return end != null && !end.isAfter(seen.observedAt());
	}

	private @Nullable Movement movementTo(@Nullable Playback next) {
		boolean isSame = new PlaybackDiff(this.latest, next).isSameItem();
		return (isSame && this.latest instanceof Audible from && next instanceof Audible to)
				? Movement.between(from.progress(), to.progress()) : null;
	}

	// Whether the position got here at the speed it had before.
	boolean explains(@Nullable Playback next) {
		Movement movement = movementTo(next);
		return movement != null && movement.isAt(this.speed);
	}

	public boolean isAtNormalSpeed() {
		return Math.abs(this.speed - 1) < NORMAL;
	}

	// Removes a position that does not move. The same answer may come twice.
	NowPlaying corrected(NowPlaying seen) {
		return (this.unmoved > 1 && seen.playback() instanceof Audible audible)
				? seen.with(audible.at(withoutPosition(audible.progress()))) : seen;
	}

	private static Progress withoutPosition(Progress progress) {
		return new Progress(null, progress.duration(), true, progress.receivedAt());
	}

	/** What the position moved from one poll to the next while the item played. */
	private record Movement(Duration time, Duration moved, boolean isWithin) {

		static @Nullable Movement between(Progress from, Progress to) {
			Duration before = from.position();
			Duration after = to.position();
			if (before == null || after == null || !from.playing() || !to.playing()) {
				return null;
			}
			Instant end = Objects.requireNonNullElse(from.endsAt(), Instant.MAX);
			return new Movement(Duration.between(from.receivedAt(), to.receivedAt()), after.minus(before),
					to.receivedAt().isBefore(end));
		}

		boolean isUnmoved() {
			return this.moved.isZero() && this.isWithin;
		}

		double speed() {
			double speed = (double) this.moved.toMillis() / this.time.toMillis();
			return (speed >= SLOWEST && speed <= FASTEST) ? speed : 1;
		}

		boolean isAt(double speed) {
			long expected = Math.round(speed * this.time.toMillis());
			return this.moved.minusMillis(expected).abs().compareTo(Progress.TOLERANCE) <= 0;
		}

	}

}
