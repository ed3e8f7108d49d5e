package dev.earshot.history.filling;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * When to read the list of one account. Spotify lists the last 50 plays, each of 30
 * seconds or more, so all of them can have changed after 25 minutes. While something
 * plays, the list is therefore read again after 15: a row counts when it is five minutes
 * old, and a call that is withheld is tried again after four. Later, there are only rows
 * that come late: usually within a day, and after a device was offline for longer.
 *
 * @param readAt when it was read last; {@code null} if it was not
 * @param playedAt when something was last playing, or may have been
 * @param notBefore when to try again after a refusal; {@code null} if there was none
 * @param refusals how many there were one after another
 */
record ReadingSchedule(@Nullable Instant readAt, @Nullable Instant playedAt, @Nullable Instant notBefore,
		int refusals) {

	static final ReadingSchedule NEW = new ReadingSchedule(null, null, null, 0);

	static final Duration WHILE_PLAYING = Duration.ofMinutes(15);

	static final Duration ON_THE_DAY = Duration.ofHours(2);

	static final Duration LATER = Duration.ofHours(6);

	static final Duration RETRY = Duration.ofMinutes(4);

	private static final Duration DAY = Duration.ofDays(1);

	ReadingSchedule seen(boolean mayPlay, Instant now) {
		return mayPlay ? new ReadingSchedule(this.readAt, now, this.notBefore, this.refusals) : this;
	}

	boolean isDue(Instant now) {
		boolean mayTry = this.notBefore == null || !now.isBefore(this.notBefore);
		return mayTry && (this.readAt == null || age(this.readAt, now).compareTo(interval(now)) >= 0);
	}

	// After the clock was set back, the age is not known.
	private static Duration age(Instant moment, Instant now) {
		return Duration.between(moment, now).abs();
	}

	private Duration interval(Instant now) {
		if (now.equals(this.playedAt)) {
			return WHILE_PLAYING;
		}
		return (this.playedAt != null && age(this.playedAt, now).compareTo(DAY) < 0) ? ON_THE_DAY : LATER;
	}

	ReadingSchedule read(Instant now) {
		return new ReadingSchedule(now, this.playedAt, null, 0);
	}

	/**
	 * Waits longer after each refusal.
	 * @param until when Spotify takes calls again; {@code null} if that is not known
	 */
	ReadingSchedule refused(@Nullable Instant until, Instant now) {
		Duration wait = RETRY.multipliedBy(1L << Math.min(this.refusals, 8));
		Instant again = now.plus((wait.compareTo(ON_THE_DAY) < 0) ? wait : ON_THE_DAY);
		return new ReadingSchedule(this.readAt, this.playedAt, (until != null && until.isAfter(again)) ? until : again,
				this.refusals + 1);
	}

}
