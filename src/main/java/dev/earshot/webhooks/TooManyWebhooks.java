package dev.earshot.webhooks;

/**
 * Thrown when an account has the maximum number of webhooks.
 */
public class TooManyWebhooks extends RuntimeException {

	TooManyWebhooks() {
		super("Too many webhooks", null, false, false);
	}

}
