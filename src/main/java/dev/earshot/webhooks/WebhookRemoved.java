package dev.earshot.webhooks;

/**
 * Published when a webhook was removed.
 */
record WebhookRemoved(String id) {
}
