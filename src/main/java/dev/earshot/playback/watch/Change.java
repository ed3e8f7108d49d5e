package dev.earshot.playback.watch;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import dev.earshot.playback.NowPlaying;
import dev.earshot.playback.Playback;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.Playback.Titled;
import org.jspecify.annotations.Nullable;

/**
 * What happened between two looks.
 *
 * @param before what was heard at the earlier look
 * @param after what is heard now
 * @param at when that was seen
 */
record Change(@Nullable Playback before, @Nullable Playback after, Instant at) {

	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	static Change between(NowPlaying before, NowPlaying after) {
		return new Change(before.playback(), after.playback(), after.observedAt());
	}

	boolean isNoticeable() {
		if (this.before instanceof Audible from && this.after instanceof Audible to) {
			return !isSameItem() || from.progress().playing() != to.progress().playing()
					|| from.progress().isKnown() != to.progress().isKnown() || hasJumped(from, to);
		}
		return !Objects.equals(this.before, this.after);
	}

	/**
	 * Whether somebody did this: no track ends, pauses or jumps by itself before its
	 * time.
	 * @return {@code false} if it may have come by itself
	 */
	boolean isByAPerson() {
		if (this.before instanceof Audible from && this.after instanceof Audible to) {
			boolean toggled = from.progress().playing() != to.progress().playing();
			return toggled || ((!isSameItem() || hasJumped(from, to)) && isBeforeTheEndOf(from));
		}
		return this.before != null && Activity.of(this.after) == Activity.PLAYING;
	}

	boolean isSameItem() {
		return Objects.equals(identity(this.before), identity(this.after));
	}

	/**
	 * Whether an item began, for the first time or over again after it had ended.
	 * @return {@code false} if it went on, jumped before its end, or was interrupted by
	 * an advert
	 */
	boolean isNewPlay() {
		boolean repeated = this.before instanceof Audible from && this.after instanceof Audible to
				&& to.progress().beganAgainAfter(from.progress());
		return !Objects.equals(identity(playBefore()), identity(playAfter())) || repeated;
	}

	/**
	 * What was being played, be it behind an advert.
	 * @return what has ended if a new play began
	 */
	@Nullable Playback playBefore() {
		return play(this.before);
	}

	@Nullable Playback playAfter() {
		return play(this.after);
	}

	private static @Nullable Playback play(@Nullable Playback heard) {
		return (heard instanceof Playback.Advert advert && advert.interrupted() != null) ? advert.interrupted() : heard;
	}

	private static @Nullable Object identity(@Nullable Playback playback) {
		return switch (playback) {
			case Titled titled -> (titled.uri() != null) ? titled.uri() : titled.title();
			case null -> null;
			default -> playback.getClass();
		};
	}

	private boolean hasJumped(Audible from, Audible to) {
		Duration expected = from.progress().positionAt(to.progress().receivedAt());
		Duration told = to.progress().position();
		return from.progress().isKnown() && told != null && told.minus(expected).abs().compareTo(TOLERANCE) > 0;
	}

	private boolean isBeforeTheEndOf(Audible from) {
		Instant end = from.progress().endsAt();
		boolean hasUnknownEnd = from instanceof Playback.Advert || !from.progress().isKnown();
		boolean canEndByItself = hasUnknownEnd && from.progress().playing();
		return !canEndByItself && (end == null || this.at.isBefore(end.minus(TOLERANCE)));
	}

}
