package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.core.Slug;
import org.jspecify.annotations.Nullable;

/**
 * Whether deliveries to a webhook succeed. A webhook that fails for too long is turned
 * off.
 *
 * @param givenUp deliveries given up in a row
 * @param failingSince when the first attempt after the last success failed; {@code null}
 * if none did
 * @param off since when and why it is off; {@code null} if it is on
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

	// A delivery became too old before an attempt, mostly because Earshot did not run. It
	// counts if others failed before it. The target may work again, so only the next one
	// that is given up turns the webhook off.
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

	boolean isOffByHand() {
		return this.off != null && this.off.reason() == Reason.BY_HAND;
	}

	// Off or on as a person has decided, if they have turned it off or on again.
	WebhookHealth withDecisionOf(WebhookHealth stored) {
		boolean isDecided = isOffByHand() || stored.isOffByHand();
		return isDecided ? new WebhookHealth(this.givenUp, this.failingSince, stored.off) : this;
	}

	record Off(Instant since, Reason reason) {

		public String code() {
			return Slug.of(this.reason);
		}

		boolean isTrouble() {
			return this.reason != Reason.BY_HAND;
		}

	}

	/** Why a webhook was turned off. */
	public enum Reason {

		/** A person turned it off. */
		BY_HAND,

		/** The target answered 410. */
		GONE,

		/** Deliveries failed for too long. */
		FAILING

	}

}
