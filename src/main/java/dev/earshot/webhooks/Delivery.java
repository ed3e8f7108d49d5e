package dev.earshot.webhooks;

import java.time.Duration;
import java.time.Instant;

import dev.earshot.webhooks.http.Attempt;
import dev.earshot.webhooks.http.DeliveryError;
import org.jspecify.annotations.Nullable;

/**
 * Something that a webhook is told, and how that went. Its id and its body stay the same
 * in all attempts.
 *
 * @param id known to the target
 * @param webhook the id of the webhook
 * @param event what it tells of
 * @param title of the item, for the log; {@code null} if there is none
 * @param body what is sent
 * @param createdAt when it was made, a moment of its own for each
 * @param state whether it arrived
 * @param dueAt when it is to be attempted, while it is waiting
 * @param attempts how many there were
 * @param last the last of them; {@code null} if there was none
 */
public record Delivery(String id, String webhook, WebhookEvent event, @Nullable String title, String body,
		Instant createdAt, State state, Instant dueAt, int attempts, @Nullable Attempt last) {

	private static final Duration MAX_AGE = Duration.ofHours(1);

	static Delivery of(Webhook webhook, Payload payload, Instant now) {
		return new Delivery(payload.id(), webhook.id(), payload.event(), payload.title(), payload.body(), now,
				State.WAITING, now, 0, null);
	}

	public boolean isWaiting() {
		return this.state == State.WAITING;
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

	/**
	 * Gives up without another attempt; what the last one brought is kept, if there was
	 * one.
	 * @param fault why
	 * @param at when
	 * @return given up
	 */
	Delivery givenUp(DeliveryError error, Instant at) {
		Attempt end = (this.last != null) ? this.last : Attempt.failed(error, at, Duration.ZERO);
		return new Delivery(this.id, this.webhook, this.event, this.title, this.body, this.createdAt, State.GIVEN_UP,
				this.dueAt, this.attempts, end);
	}

	/**
	 * How far a delivery has come.
	 */
	enum State {

		/** It is to be attempted. */
		WAITING,

		/** The target has it. */
		DELIVERED,

		/** The target will not get it, unless a person sends it again. */
		GIVEN_UP

	}

}
