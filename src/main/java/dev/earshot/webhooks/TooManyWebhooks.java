package dev.earshot.webhooks;

/**
 * Somebody has as many webhooks as a person may have.
 */
public class TooManyWebhooks extends RuntimeException {

	TooManyWebhooks() {
		super("Too many webhooks", null, false, false);
	}

}
