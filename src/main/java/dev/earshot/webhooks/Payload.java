package dev.earshot.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to a webhook as JSON, and the item's title.
 */
public record Payload(String id, WebhookEvent event, @Nullable String title, String body) {
}
