package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Whether a webhook's target takes what it is told. One that fails for long is turned
 * off, so that it does not fail for ever.
 *
 * @param givenUp how many deliveries in a row were given up
 * @param failingSince when the first attempt failed after the last success; {@code null}
 * if none did
 * @param off that nothing is told any more; {@code null} if it is
 */
public record WebhookHealth(int givenUp, @Nullable Instant failingSince, @Nullable Off off) {

	/** Nothing failed. */
	public static final WebhookHealth HEALTHY = new WebhookHealth(0, null, null);

	private static final int MAX_GIVEN_UP = 20;

	private static final int MAX_GIVEN_UP_AFTER_A_DAY = 5;

	private static final Duration LONG_FAILURE = Duration.ofDays(1);

	WebhookHealth delivered() {
		return new WebhookHealth(0, null, this.off);
	}

	WebhookHealth failed(Instant at) {
		return new WebhookHealth(this.givenUp, (this.failingSince != null) ? this.failingSince : at, this.off);
	}

	WebhookHealth gaveUp(Instant at) {
		WebhookHealth after = new WebhookHealth(this.givenUp + 1, failed(at).failingSince(), this.off);
		return after.isFailingTooLong(at) ? after.turnedOff(Reason.FAILING, at) : after;
	}

	/**
	 * Counts one that grew too old before its turn came, mostly because Earshot was off
	 * meanwhile. Where others failed before it, it counts with them. Yet nobody knows
	 * whether the target is there again: it is turned off with the next that is given up.
	 * @return the health after it
	 */
	WebhookHealth tooOld() {
		return (this.failingSince != null) ? new WebhookHealth(this.givenUp + 1, this.failingSince, this.off) : this;
	}

	private boolean isFailingTooLong(Instant at) {
		boolean isLong = this.failingSince != null && !this.failingSince.plus(LONG_FAILURE).isAfter(at);
		return this.givenUp >= MAX_GIVEN_UP || (isLong && this.givenUp >= MAX_GIVEN_UP_AFTER_A_DAY);
	}

	public WebhookHealth turnedOff(Reason reason, Instant at) {
		return (this.off != null) ? this : new WebhookHealth(this.givenUp, this.failingSince, new Off(at, reason));
	}

	/**
	 * That a webhook is off.
	 *
	 * @param since when it was turned off
	 * @param reason why
	 */
	record Off(Instant since, Reason reason) {

		public String code() {
			return Slug.of(this.reason);
		}

		boolean isTrouble() {
			return this.reason != Reason.BY_HAND;
		}

	}

	/**
	 * Why a webhook was turned off.
	 */
	public enum Reason {

		/** The person did it. */
		BY_HAND,

		/** The target said that it is gone for good. */
		GONE,

		/** Nothing reached the target for long. */
		FAILING

	}

}
