package dev.earshot.playback;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Nothing;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Unknown;
import org.jspecify.annotations.Nullable;

/**
 * What differs between two playbacks of an account, as far as they are known.
 */
public record PlaybackDiff(@Nullable Playback before, @Nullable Playback after) {

	public boolean isSameItem() {
		return switch (this.before) {
			case Titled titled -> this.after instanceof Titled other && titled.isSameAs(other);
			case Advert _ -> this.after instanceof Advert;
			case Nothing _ -> this.after instanceof Nothing;
			case Unknown _ -> this.after instanceof Unknown;
			case null -> this.after == null;
		};
	}

	public boolean hasSameDetails() {
		return Objects.equals(withoutProgress(this.before), withoutProgress(this.after));
	}

	private static @Nullable Playback withoutProgress(@Nullable Playback playback) {
		return (playback instanceof Audible audible)
				? audible.at(new Progress(null, audible.progress().duration(), false, Instant.EPOCH)) : playback;
	}

	public boolean isPausedOrResumed() {
		return this.before instanceof Audible from && this.after instanceof Audible to
				&& from.progress().playing() != to.progress().playing();
	}

	public boolean isRestarted() {
		return isSameItem() && this.before instanceof Audible from && this.after instanceof Audible to
				&& to.progress().beganAgainAfter(from.progress());
	}

	/**
	 * Whether the position differs from the expected one by more than the tolerance.
	 * Returns {@code false} without a progress; an unknown position counts as zero.
	 */
	public boolean isPositionOff(Duration tolerance, Instant at) {
		return this.before instanceof Audible from && this.after instanceof Audible to
				&& isOff(from.progress().positionAt(at), to.progress().positionAt(at), tolerance);
	}

	private static boolean isOff(Duration expected, Duration actual, Duration tolerance) {
		return actual.minus(expected).abs().compareTo(tolerance) > 0;
	}

	/**
	 * Whether the position was known both times and differs from the one expected at the
	 * second receipt, as after a seek.
	 */
	public boolean hasJumped(Duration tolerance) {
		return this.before instanceof Audible from && this.after instanceof Audible to && from.progress().isKnown()
				&& to.progress().position() != null
				&& isOff(from.progress().positionAt(to.progress().receivedAt()), to.progress().position(), tolerance);
	}

	public boolean isNoticeable(Duration tolerance) {
		if (this.before instanceof Audible from && this.after instanceof Audible to) {
			return !isSameItem() || isPausedOrResumed() || from.progress().isKnown() != to.progress().isKnown()
					|| hasJumped(tolerance);
		}
		return !Objects.equals(this.before, this.after);
	}

}
