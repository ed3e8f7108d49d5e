package dev.earshot.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

import dev.earshot.core.AccountId;

/**
 * An address that a person wants to be told at what their account's outputs show. Its
 * text form hides the address, which may be a secret.
 *
 * @param id names it to its owner; no secret
 * @param account whose playback it is told
 * @param name what its owner calls it, 1 to 60 characters
 * @param url where to, let through by the gate when it was saved
 * @param events what it is told of, at least one
 * @param createdAt when it was made
 * @param health whether it works
 */
public record Webhook(String id, AccountId account, String name, URI url, Set<WebhookEvent> events, Instant createdAt,
		WebhookHealth health) {

	public boolean isOn() {
		return this.health.off() == null;
	}

	public boolean isInTrouble() {
		return this.health.off() != null && this.health.off().isTrouble();
	}

	public String host() {
		return this.url.getHost();
	}

	boolean isFor(WebhookEvent event) {
		return isOn() && this.events.contains(event);
	}

	public Webhook with(WebhookHealth health) {
		return new Webhook(this.id, this.account, this.name, this.url, this.events, this.createdAt, health);
	}

	/**
	 * The webhook as it is to be. What is known of the address before says nothing about
	 * another one, except that it is off.
	 */
	public Webhook with(String name, URI url, Set<WebhookEvent> events) {
		WebhookHealth health = (isOn() && !url.equals(this.url)) ? WebhookHealth.HEALTHY : this.health;
		return new Webhook(this.id, this.account, name, url, events, this.createdAt, health);
	}

	@Override
	public String toString() {
		return "Webhook[id=" + this.id + "]";
	}

}
