package dev.earshot.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What is sent to a webhook.
 *
 * @param id the delivery's ID
 * @param event the event
 * @param title the item's title
 * @param body the JSON
 */
record Payload(String id, WebhookEvent event, @Nullable String title, String body) {
}
