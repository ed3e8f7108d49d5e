package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import org.jspecify.annotations.Nullable;

/**
 * A payload for a webhook and the state of its delivery. ID and body are the same in all
 * attempts.
 *
 * @param id the ID that the target sees
 * @param title the item's title, for the log
 * @param createdAt when it was created, unique among all deliveries
 * @param dueAt when the next attempt is due, while it waits
 */
public record Delivery(String id, String webhook, WebhookEvent event, @Nullable String title, String body,
		Instant createdAt, State state, Instant dueAt, int attempts, @Nullable Attempt last) {

	private static final Duration MAX_AGE = Duration.ofHours(1);

	// Longer than it takes until another node polls.
	private static final Duration SEEN_WITHIN = Duration.ofMinutes(1);

	public static Delivery of(Webhook webhook, Payload payload, Instant now) {
		return new Delivery(payload.id(), webhook.id(), payload.event(), payload.title(), payload.body(), now,
				State.WAITING, now, 0, null);
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
	}

	boolean isNew() {
		return isWaiting() && this.attempts == 0;
	}

	// Whether another node was the next to see what this one tells.
	boolean isToldBy(Delivery later) {
		return later.event == this.event && Objects.equals(later.title, this.title)
				&& later.createdAt.isAfter(this.createdAt)
				&& later.createdAt.isBefore(this.createdAt.plus(SEEN_WITHIN));
	}

	// Empty before the first attempt.
	Optional<Outcome> outcome() {
		return switch (this.state) {
			case DELIVERED -> Optional.of(Outcome.DELIVERED);
			case GIVEN_UP -> Optional.of(Outcome.GIVEN_UP);
			case WAITING -> (this.attempts > 0) ? Optional.of(Outcome.FAILED) : Optional.empty();
		};
	}

	boolean isTooOld(Instant at) {
		return this.createdAt.plus(MAX_AGE).isBefore(at);
	}

	Delivery delivered(Attempt attempt) {
		return afterAttempt(State.DELIVERED, this.dueAt, attempt);
	}

	Delivery givenUp(Attempt attempt) {
		return afterAttempt(State.GIVEN_UP, this.dueAt, attempt);
	}

	Delivery waiting(Attempt attempt, Instant until) {
		return afterAttempt(State.WAITING, until, attempt);
	}

	private Delivery afterAttempt(State state, Instant dueAt, Attempt attempt) {
		return new Delivery(this.id, this.webhook, this.event, this.title, this.body, this.createdAt, state, dueAt,
				this.attempts + 1, attempt);
	}

	// Without another attempt. The last attempt is kept if there was one.
	Delivery givenUp(DeliveryError error, Instant at) {
		Attempt end = (this.last != null) ? this.last : Attempt.failed(error, at, Duration.ZERO);
		return new Delivery(this.id, this.webhook, this.event, this.title, this.body, this.createdAt, State.GIVEN_UP,
				this.dueAt, this.attempts, end);
	}

	/**
	 * Published after each attempt, and when a delivery is given up without one.
	 */
	public record Attempted(Outcome outcome) {
	}

	/**
	 * How an attempt ended.
	 */
	public enum Outcome {

		/** The target has it. */
		DELIVERED,

		/** It will be tried again. */
		FAILED,

		/** There are no more attempts, unless a person sends it again. */
		GIVEN_UP

	}

	enum State {

		WAITING,

		DELIVERED,

		/** There are no more attempts, unless a person sends it again. */
		GIVEN_UP

	}

}
