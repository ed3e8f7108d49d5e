package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * How far something has got. It goes by the moment the answer was received here: the
 * {@code timestamp} that Spotify sends says when the state last changed, not when the
 * position was read.
 *
 * @param position at the moment of receipt; {@code null} if it is not told
 * @param duration the whole length; {@code null} for adverts, of which it is not told
 * @param playing whether it moves on
 * @param receivedAt when the answer was received
 */
public record Progress(@Nullable Duration position, @Nullable Duration duration, boolean playing, Instant receivedAt) {

	/**
	 * How far the positions that Spotify returns may be off: three seconds.
	 */
	public static final Duration TOLERANCE = Duration.ofSeconds(3);

	// No advert is longer than this.
	private static final Duration WITHOUT_DURATION = Duration.ofMinutes(1);

	// Podcasts may be played at half their speed.
	private static final int SLOWEST = 2;

	/**
	 * The same somewhat later, if nothing else happened.
	 * @param at the moment
	 * @param playing whether it moves on from there
	 * @return as far as it has got by then, if that is known
	 */
	public Progress movedTo(Instant at, boolean playing) {
		return new Progress(isKnown() ? positionAt(at) : null, this.duration, playing, at);
	}

	public boolean isKnown() {
		return this.position != null;
	}

	/**
	 * The position at some moment, never beyond the end.
	 * @param at the moment
	 * @return the position if nothing else happened since the receipt; zero if it is not
	 * known
	 */
	public Duration positionAt(Instant at) {
		return (this.position != null) ? within(this.position.plus(this.playing ? between(at) : Duration.ZERO))
				: Duration.ZERO;
	}

	private Duration within(Duration moved) {
		return (this.duration != null && moved.compareTo(this.duration) > 0) ? this.duration : moved;
	}

	/**
	 * When it has ended for certain, even if nobody knows how far it had got.
	 * @return {@code null} if it is paused
	 */
	@Nullable Instant overAt() {
		Duration length = Objects.requireNonNullElse(this.duration, WITHOUT_DURATION);
		Duration before = (this.duration != null && this.position != null) ? this.position : Duration.ZERO;
		return this.playing ? this.receivedAt.plus(length).minus(before) : null;
	}

	private Duration between(Instant at) {
		return at.isBefore(this.receivedAt) ? Duration.ZERO : Duration.between(this.receivedAt, at);
	}

	/**
	 * The length that a position can be shown within.
	 * @return {@code null} if it or the position is not known
	 */
	public @Nullable Duration length() {
		return isKnown() ? this.duration : null;
	}

	/**
	 * When the end is expected.
	 * @return {@code null} if it is paused, or position or length are not known
	 */
	public @Nullable Instant endsAt() {
		return (this.playing && this.duration != null && this.position != null)
				? this.receivedAt.plus(this.duration).minus(this.position) : null;
	}

	/**
	 * Whether the item had ended and began again, rather than was set back or has gone on
	 * more slowly than was expected.
	 * @param earlier how far the same item had got before
	 * @return {@code true} if this is another play
	 */
	public boolean beganAgainAfter(Progress earlier) {
		Instant end = earlier.endsAt();
		if (end == null || this.position == null || this.receivedAt.isBefore(end.minus(TOLERANCE))) {
			return false;
		}
		Duration most = Duration.between(end, this.receivedAt).plus(TOLERANCE);
		Duration least = earlier.leastAt(this.receivedAt).minus(TOLERANCE);
		return this.position.compareTo(most) <= 0 && this.position.compareTo(least) < 0;
	}

	private Duration leastAt(Instant at) {
		return positionAt(this.receivedAt.plus(between(at).dividedBy(SLOWEST)));
	}

}
