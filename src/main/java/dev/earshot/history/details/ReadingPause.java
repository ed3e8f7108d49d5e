package dev.earshot.history.details;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How long nothing is fetched for an account.
 *
 * @param until {@code null} for no pause
 * @param refusals how many there were one after another
 */
record ReadingPause(@Nullable Instant until, int refusals) {

	static final ReadingPause NONE = new ReadingPause(null, 0);

	/** Until it is looked again whether anything is wanted. */
	static final Duration IDLE = Duration.ofHours(1);

	static final Duration SHORTEST = Duration.ofMinutes(5);

	static final Duration LONGEST = Duration.ofHours(6);

	static ReadingPause idle(Instant now) {
		return new ReadingPause(now.plus(IDLE), 0);
	}

	boolean isOver(Instant now) {
		return this.until == null || !now.isBefore(this.until);
	}

	/**
	 * Lasts longer after each refusal.
	 * @param until when Spotify, or the call budget, takes calls again; {@code null} if
	 * that is not known
	 */
	ReadingPause refused(@Nullable Instant until, Instant now) {
		Duration wait = SHORTEST.multipliedBy(1L << Math.min(this.refusals, 8));
		Instant again = now.plus((wait.compareTo(LONGEST) < 0) ? wait : LONGEST);
		return new ReadingPause((until != null && until.isAfter(again)) ? until : again, this.refusals + 1);
	}

}
