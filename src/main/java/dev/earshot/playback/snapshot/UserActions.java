package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * When a person last acted, and how often the person acts.
 *
 * @param elsewhere when in Spotify's own players, as far as was seen
 * @param here when by a command of ours
 * @param rates how often elsewhere
 */
public record UserActions(@Nullable Instant elsewhere, @Nullable Instant here, ActionRates rates) {

	static final UserActions NONE = new UserActions(null, null, ActionRates.USUAL);

	private static final Duration MEANINGFUL_UP_TO = Duration.ofMinutes(5);

	private static final Duration COMMAND_TAKES_EFFECT_WITHIN = Duration.ofSeconds(5);

	// Whether only a user action explains a difference: no item ends, pauses or jumps
	// before its time by itself. Returns false if it may have come by itself.
	static boolean areNeededFor(PlaybackDiff diff, Instant at) {
		if (diff.before() instanceof Audible from && diff.after() instanceof Audible) {
			boolean isElsewhere = !diff.isSameItem() || diff.hasJumped(Progress.TOLERANCE);
			return diff.isPausedOrResumed() || (isElsewhere && isBeforeTheEndOf(from, at));
		}
		return diff.before() != null && PlayState.of(diff.after()) == PlayState.PLAYING;
	}

	private static boolean isBeforeTheEndOf(Audible audible, Instant at) {
		Progress progress = audible.progress();
		Instant end = progress.endsAt();
		boolean hasUnknownEnd = audible instanceof Advert || !progress.isKnown();
		boolean canEndByItself = hasUnknownEnd && progress.playing();
		return !canEndByItself && (end == null || at.isBefore(end.minus(Progress.TOLERANCE)));
	}

	UserActions observed(Hazard wait, Duration lasted, boolean acted, Instant at) {
		boolean isElsewhere = acted && !isResultOfCommandAt(at);
		boolean isMeaningful = lasted.compareTo(MEANINGFUL_UP_TO) < 0;
		ActionRates decayed = this.rates.decayedFor(lasted);
		return new UserActions(isElsewhere ? at : this.elsewhere, this.here,
				isMeaningful ? decayed.after(wait.within(lasted), isElsewhere) : decayed);
	}

	// A change soon after a command of ours is its result.
	private boolean isResultOfCommandAt(Instant at) {
		return this.here != null && at.isBefore(this.here.plus(COMMAND_TAKES_EFFECT_WITHIN));
	}

	UserActions commandedAt(@Nullable Instant at) {
		return new UserActions(this.elsewhere, at, this.rates);
	}

	UserActions expired(Duration age) {
		return new UserActions(null, null, this.rates.decayedFor(age));
	}

}
