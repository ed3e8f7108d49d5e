package dev.earshot.webhooks.http;

/**
 * Target policies of a server that has none of the addresses in a test.
 */
public final class TargetPolicies {

	private TargetPolicies() {
	}

	public static TargetPolicy of(WebhookProperties properties, HostResolver resolver) {
		return new TargetPolicy(properties, resolver, (_) -> false);
	}

}
