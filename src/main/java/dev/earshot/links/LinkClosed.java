package dev.earshot.links;

/**
 * Published when a token stopped opening anything: the link was revoked or renewed, it
 * has expired, or its owner disconnected. Whatever it has opened goes dark at once.
 *
 * @param link the link as it was
 */
public record LinkClosed(ShareLink link) {
}
