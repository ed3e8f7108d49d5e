package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far something has got. It goes by the moment the answer was received here: the
 * {@code timestamp} that Spotify sends says when the state last changed, not when the
 * position was read.
 *
 * @param position at the moment of receipt
 * @param duration the whole length, unknown for adverts
 * @param playing whether it moves on
 * @param receivedAt when the answer was received
 */
public record Progress(Duration position, @Nullable Duration duration, boolean playing, Instant receivedAt) {

	// Adverts are of unknown length, but not longer than this.
	private static final Duration WITHOUT_DURATION = Duration.ofMinutes(1);

	/**
	 * The position at some moment, never beyond the end.
	 * @param at the moment
	 * @return the position if nothing else happened since the receipt
	 */
	public Duration positionAt(Instant at) {
		Duration moved = this.position.plus(this.playing ? between(at) : Duration.ZERO);
		return (this.duration != null && moved.compareTo(this.duration) > 0) ? this.duration : moved;
	}

	boolean isOverAt(Instant at) {
		Instant end = (this.duration != null) ? endsAt() : this.receivedAt.plus(WITHOUT_DURATION);
		return this.playing && end != null && !at.isBefore(end);
	}

	private Duration between(Instant at) {
		return at.isBefore(this.receivedAt) ? Duration.ZERO : Duration.between(this.receivedAt, at);
	}

	/**
	 * When the end is expected.
	 * @return {@code null} if it is paused or of unknown length
	 */
	public @Nullable Instant endsAt() {
		return (this.playing && this.duration != null) ? this.receivedAt.plus(this.duration).minus(this.position)
				: null;
	}

}
