package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The position in an item. It refers to the moment the answer was received: the
 * {@code timestamp} in Spotify's answer says when the state last changed, not when the
 * position was read.
 *
 * @param position at the moment of receipt; {@code null} if not known
 * @param duration the length; {@code null} for adverts
 */
public record Progress(@Nullable Duration position, @Nullable Duration duration, boolean playing, Instant receivedAt) {

	/** How far positions from Spotify may be off: three seconds. */
	public static final Duration TOLERANCE = Duration.ofSeconds(3);

	// No advert is longer than this.
	private static final Duration WITHOUT_DURATION = Duration.ofMinutes(1);

	// Podcasts can be played at half speed.
	private static final int SLOWEST = 2;

	public Progress movedTo(Instant at, boolean playing) {
		return new Progress(isKnown() ? positionAt(at) : null, this.duration, playing, at);
	}

	public boolean isKnown() {
		return this.position != null;
	}

	/** Returns the expected position, never beyond the end; zero if it is not known. */
	public Duration positionAt(Instant at) {
		return (this.position != null) ? within(this.position.plus(this.playing ? between(at) : Duration.ZERO))
				: Duration.ZERO;
	}

	private Duration within(Duration moved) {
		return (this.duration != null && moved.compareTo(this.duration) > 0) ? this.duration : moved;
	}

	// When it must have ended, even if the position is not known; null while paused.
	@Nullable Instant overAt() {
		Duration length = Objects.requireNonNullElse(this.duration, WITHOUT_DURATION);
		Duration before = (this.duration != null && this.position != null) ? this.position : Duration.ZERO;
		return this.playing ? this.receivedAt.plus(length).minus(before) : null;
	}

	private Duration between(Instant at) {
		return at.isBefore(this.receivedAt) ? Duration.ZERO : Duration.between(this.receivedAt, at);
	}

	/** Returns the length if the position in it can be shown. */
	public @Nullable Duration length() {
		return isKnown() ? this.duration : null;
	}

	/** Returns the expected end; {@code null} if it is paused or the end is not known. */
	public @Nullable Instant endsAt() {
		return (this.playing && this.duration != null && this.position != null)
				? this.receivedAt.plus(this.duration).minus(this.position) : null;
	}

	/**
	 * Whether the item had ended and began again. It did not if somebody seeked back, or
	 * if it only played more slowly than expected.
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
