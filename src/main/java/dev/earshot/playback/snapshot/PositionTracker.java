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
 * How what plays moves on, as Spotify tells it: podcasts may be played at another speed,
 * of some speakers the same position is told for ever, and after the end of an item it is
 * told for a moment longer.
 *
 * @param told what was told last
 * @param speed how fast that moved at the last look, 1 if it is not known
 * @param still how many looks in a row were told the same position
 * @param late how many looks in a row saw an item that should have ended
 */
public record PositionTracker(@Nullable Playback told, double speed, int still, int late) {

	static final PositionTracker NONE = new PositionTracker(null, 1, 0, 0);

	private static final Duration MEASURABLE = Duration.ofSeconds(1);

	private static final double SLOWEST = 0.5;

	private static final double FASTEST = 3.5;

	private static final double EVEN = 0.1;

	PositionTracker next(NowPlaying seen) {
		int late = isLate(seen) ? this.late + 1 : 0;
		Stretch stretch = stretchTo(seen.playback());
		if (stretch == null) {
			return new PositionTracker(seen.playback(), 1, 0, late);
		}
		if (stretch.time().compareTo(MEASURABLE) < 0) {
			return new PositionTracker(this.told, this.speed, this.still, late);
		}
		return new PositionTracker(seen.playback(), stretch.speed(), stretch.isStill() ? this.still + 1 : 0, late);
	}

	private static boolean isLate(NowPlaying seen) {
		Instant end = (seen.playback() instanceof Audible audible) ? audible.progress().endsAt() : null;
		return end != null && !end.isAfter(seen.observedAt());
	}

	private @Nullable Stretch stretchTo(@Nullable Playback next) {
		boolean isSame = new PlaybackDiff(this.told, next).isSameItem();
		return (isSame && this.told instanceof Audible from && next instanceof Audible to)
				? Stretch.between(from.progress(), to.progress()) : null;
	}

	/**
	 * Whether a position has come by itself, although it is not the one that was
	 * expected.
	 * @param next what is told now
	 * @return {@code true} if it goes on as fast or slowly as it did before
	 */
	boolean explains(@Nullable Playback next) {
		Stretch stretch = stretchTo(next);
		return stretch != null && stretch.isAt(this.speed);
	}

	/**
	 * Whether it moves as fast as time passes, as music does.
	 * @return {@code false} for a podcast that is played at another speed
	 */
	public boolean isAtNormalSpeed() {
		return Math.abs(this.speed - 1) < EVEN;
	}

	/**
	 * What can be believed of what was told. A position that does not move is none, but
	 * the same answer may come twice.
	 * @param seen what was told last
	 * @return the same, perhaps without a position
	 */
	NowPlaying corrected(NowPlaying seen) {
		return (this.still > 1 && seen.playback() instanceof Audible audible)
				? seen.with(audible.at(withoutPosition(audible.progress()))) : seen;
	}

	private static Progress withoutPosition(Progress progress) {
		return new Progress(null, progress.duration(), true, progress.receivedAt());
	}

	/**
	 * What an item moved from one look to the next, while it played.
	 *
	 * @param time how long that took
	 * @param moved how far it got
	 * @param isWithin whether it cannot have come to its end meanwhile
	 */
	private record Stretch(Duration time, Duration moved, boolean isWithin) {

		static @Nullable Stretch between(Progress from, Progress to) {
			Duration before = from.position();
			Duration after = to.position();
			if (before == null || after == null || !from.playing() || !to.playing()) {
				return null;
			}
			Instant end = Objects.requireNonNullElse(from.endsAt(), Instant.MAX);
			return new Stretch(Duration.between(from.receivedAt(), to.receivedAt()), after.minus(before),
					to.receivedAt().isBefore(end));
		}

		boolean isStill() {
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
