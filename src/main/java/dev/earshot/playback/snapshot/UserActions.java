package dev.earshot.playback.snapshot;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.playback.Playback.Advert;
import dev.earshot.playback.Playback.Audible;
import dev.earshot.playback.PlaybackDiff;
import dev.earshot.playback.Progress;
import org.jspecify.annotations.Nullable;

/**
 * When a person last acted, and how often the person does.
 *
 * @param elsewhere in Spotify's own players, as far as was noticed
 * @param here with a command of ours
 * @param rates how often elsewhere
 */
public record UserActions(@Nullable Instant elsewhere, @Nullable Instant here, ActionRates rates) {

	static final UserActions NONE = new UserActions(null, null, ActionRates.USUAL);

	private static final Duration WORTH_LEARNING = Duration.ofMinutes(5);

	private static final Duration COMMANDS_SHOW_WITHIN = Duration.ofSeconds(5);

	/**
	 * Whether only a user action explains a difference: no item ends, pauses or jumps by
	 * itself before its time.
	 * @param diff the difference between two polls
	 * @param at when the later answer was received
	 * @return {@code false} if it may have come by itself
	 */
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

	/**
	 * What is known after another look.
	 * @param wait what was to be expected until then
	 * @param lasted how long that was
	 * @param acted whether somebody has acted meanwhile, here or elsewhere
	 * @param at when that was seen
	 * @return the acts and rates from then on
	 */
	UserActions observed(Hazard wait, Duration lasted, boolean acted, Instant at) {
		boolean isElsewhere = acted && !isOursAt(at);
		boolean isTelling = lasted.compareTo(WORTH_LEARNING) < 0;
		ActionRates faded = this.rates.decayedFor(lasted);
		return new UserActions(isElsewhere ? at : this.elsewhere, this.here,
				isTelling ? faded.after(wait.within(lasted), isElsewhere) : faded);
	}

	// What is seen soon after a command of ours came of that.
	private boolean isOursAt(Instant at) {
		return this.here != null && at.isBefore(this.here.plus(COMMANDS_SHOW_WITHIN));
	}

	UserActions commandedAt(@Nullable Instant at) {
		return new UserActions(this.elsewhere, at, this.rates);
	}

	UserActions expired(Duration age) {
		return new UserActions(null, null, this.rates.decayedFor(age));
	}

}
