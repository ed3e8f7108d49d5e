package dev.earshot.webhooks;

/**
 * Published when there is a webhook no more.
 *
 * @param id which it was
 */
record WebhookRemoved(String id) {
}
