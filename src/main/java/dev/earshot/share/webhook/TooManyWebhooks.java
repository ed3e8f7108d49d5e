package dev.earshot.share.webhook;

/**
 * Somebody has as many webhooks as a person may have.
 */
class TooManyWebhooks extends RuntimeException {

	TooManyWebhooks() {
		super("Too many webhooks", null, false, false);
	}

}
