package dev.earshot.webhooks;

import org.jspecify.annotations.Nullable;

/**
 * What a webhook is told.
 *
 * @param id of the delivery
 * @param event what happened
 * @param title of the item; {@code null} if there is none
 * @param body the JSON that is sent
 */
record Payload(String id, WebhookEvent event, @Nullable String title, String body) {
}
