package dev.earshot.scrobbling.targets;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How sending to a target goes.
 *
 * @param sentAt when it last took something; {@code null} for never
 * @param failures how often it was not reached since then
 * @param waits until when nothing is sent; {@code null} if nothing has to wait
 */
public record TargetHealth(TargetState state, @Nullable Instant sentAt, int failures, @Nullable TargetWait waits) {

	/** Nothing was sent yet, and nothing has to wait. */
	public static final TargetHealth FINE = new TargetHealth(TargetState.ON, null, 0, null);

	public TargetHealth sent(Instant now) {
		return new TargetHealth(this.state, now, 0, null);
	}

	public TargetHealth failed(TargetWait waits) {
		return new TargetHealth(this.state, this.sentAt, this.failures + 1, waits);
	}

	public TargetHealth waiting(TargetWait waits) {
		return new TargetHealth(this.state, this.sentAt, this.failures, waits);
	}

	/** Has what is not paused wait for the person. */
	public TargetHealth refused() {
		TargetState after = (this.state == TargetState.ON) ? TargetState.REFUSED : this.state;
		return new TargetHealth(after, this.sentAt, 0, null);
	}

	TargetHealth paused() {
		return new TargetHealth(TargetState.PAUSED, this.sentAt, this.failures, this.waits);
	}

	/** Goes on at once, whatever it waited for. */
	TargetHealth resumed() {
		return new TargetHealth(TargetState.ON, this.sentAt, 0, null);
	}

	/** Paused or not as a person has decided, if they have paused it or gone on. */
	TargetHealth withDecisionOf(TargetHealth stored) {
		boolean isDecided = this.state == TargetState.PAUSED || stored.state == TargetState.PAUSED;
		return isDecided ? new TargetHealth(stored.state, this.sentAt, this.failures, this.waits) : this;
	}

}
