package dev.earshot.webhooks.http;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One attempt at a delivery, with a status or an error.
 *
 * @param at when it began
 * @param status the response status; {@code null} on error
 * @param answer the beginning of the response body; {@code null} on error
 * @param retryAfter the delay that the target asks for
 * @param error why there was no response; {@code null} if there was one
 */
public record Attempt(Instant at, Duration took, @Nullable Integer status, @Nullable String answer,
		@Nullable Duration retryAfter, @Nullable DeliveryError error) {

	private static final int GONE = 410;

	private static final Set<Integer> RETRYABLE = Set.of(408, 425, 429);

	public static Attempt failed(DeliveryError error, Instant at, Duration took) {
		return new Attempt(at, took, null, null, null, error);
	}

	public boolean isSuccess() {
		return this.status != null && this.status / 100 == 2;
	}

	public boolean isRedirect() {
		return this.status != null && this.status / 100 == 3;
	}

	// The target will accept it neither now nor later.
	public boolean isRefused() {
		return this.status != null && this.status / 100 == 4 && !RETRYABLE.contains(this.status);
	}

	public boolean isGone() {
		return this.status != null && this.status == GONE;
	}

	public long millis() {
		return this.took.toMillis();
	}

}
