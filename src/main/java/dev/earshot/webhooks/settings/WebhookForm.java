package dev.earshot.webhooks.settings;

import java.net.URI;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import dev.earshot.core.OneLine;
import dev.earshot.webhooks.Webhook;
import dev.earshot.webhooks.WebhookEvent;
import org.jspecify.annotations.Nullable;

/**
 * The form of a webhook. {@link #toString()} hides the URL, which may be a secret.
 */
record WebhookForm(String name, String url, List<String> events) {

	static final int MAX_NAME_LENGTH = 60;

	// With ended as well, each item would cause two requests, and few programs need both.
	private static final List<WebhookEvent> PRESELECTED = List.of(WebhookEvent.STARTED, WebhookEvent.PAUSED,
			WebhookEvent.STOPPED);

	WebhookForm(@Nullable String name, @Nullable String url, @Nullable List<String> events) {
		this.name = OneLine.of(name);
		this.url = OneLine.of(url);
		this.events = (events != null) ? events : List.of();
	}

	/** Returns the events to choose from. */
	public List<String> choices() {
		return codes(WebhookEvent.SELECTABLE);
	}

	private static List<String> codes(Collection<WebhookEvent> events) {
		return events.stream().map(WebhookEvent::code).toList();
	}

	static WebhookForm empty() {
		return new WebhookForm(null, null, codes(PRESELECTED));
	}

	static WebhookForm of(Webhook webhook) {
		return new WebhookForm(webhook.name(), webhook.url().toString(), codes(webhook.events()));
	}

	boolean hasValidName() {
		return !this.name.isEmpty() && this.name.length() <= MAX_NAME_LENGTH;
	}

	Set<WebhookEvent> selectedEvents() {
		return WebhookEvent.SELECTABLE.stream()
			.filter((event) -> this.events.contains(event.code()))
			.collect(Collectors.toCollection(() -> EnumSet.noneOf(WebhookEvent.class)));
	}

	URI uri() {
		return URI.create(this.url);
	}

	@Override
	public String toString() {
		return "WebhookForm[name=" + this.name + "]";
	}

}
