package dev.earshot.webhooks;

import java.net.URI;
import java.time.Instant;
import java.util.Set;

import dev.earshot.core.AccountId;
import dev.earshot.nodes.CachedRow;

/**
 * A webhook. {@link #toString()} hides its URL, which may be a secret.
 *
 * @param id the ID, not secret
 * @param name the owner's name for it, 1 to 60 characters
 * @param url the target, which the {@code TargetPolicy} accepted when it was saved
 * @param events the events to send, at least one
 */
public record Webhook(String id, AccountId account, String name, URI url, Set<WebhookEvent> events, Instant createdAt,
		WebhookHealth health) implements CachedRow<Webhook> {

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

	@Override
	public Webhook withHealthOf(Webhook other) {
		return with(other.health().withDecisionOf(this.health));
	}

	public Webhook with(WebhookHealth health) {
		return new Webhook(this.id, this.account, this.name, this.url, this.events, this.createdAt, health);
	}

	// Health belongs to the URL, so another URL starts with none. A webhook that is off
	// stays off.
	public Webhook with(String name, URI url, Set<WebhookEvent> events) {
		WebhookHealth health = (isOn() && !url.equals(this.url)) ? WebhookHealth.HEALTHY : this.health;
		return new Webhook(this.id, this.account, name, url, events, this.createdAt, health);
	}

	@Override
	public String toString() {
		return "Webhook[id=" + this.id + "]";
	}

}
