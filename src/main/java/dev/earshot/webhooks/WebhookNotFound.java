package dev.earshot.webhooks;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * This account has no such webhook or delivery.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class WebhookNotFound extends RuntimeException {

	public WebhookNotFound() {
		super("No such webhook", null, false, false);
	}

}
