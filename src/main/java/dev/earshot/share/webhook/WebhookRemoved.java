package dev.earshot.share.webhook;

/**
 * Published when there is a webhook no more.
 *
 * @param id which it was
 */
record WebhookRemoved(String id) {
}
