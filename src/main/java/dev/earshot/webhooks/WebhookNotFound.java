package dev.earshot.webhooks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * This account has no such webhook or delivery.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
class WebhookNotFound extends RuntimeException {

	WebhookNotFound() {
		super("No such webhook", null, false, false);
	}

}
