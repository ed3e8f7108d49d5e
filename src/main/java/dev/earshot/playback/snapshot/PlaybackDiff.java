package dev.earshot.playback.snapshot;

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
public record PlaybackDiff(@Nullable Playback before, @Nullable Playback after, Instant at) {

	private static final Duration TOLERANCE = Duration.ofSeconds(3);

	public static PlaybackDiff between(NowPlaying before, NowPlaying after) {
		return new PlaybackDiff(before.playback(), after.playback(), after.observedAt());
	}

	public boolean isNoticeable() {
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
		return this.before != null && PlayState.of(this.after) == PlayState.PLAYING;
	}

	boolean isSameItem() {
		return switch (this.before) {
			case Titled titled -> this.after instanceof Titled other && titled.isSameAs(other);
			case Playback.Advert _ -> this.after instanceof Playback.Advert;
			case Playback.Nothing _ -> this.after instanceof Playback.Nothing;
			case Playback.Unknown _ -> this.after instanceof Playback.Unknown;
			case null -> this.after == null;
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
