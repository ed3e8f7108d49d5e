package dev.earshot.links;

/**
 * Published when a token no longer opens anything: the link was revoked, renewed or has
 * expired, or its account was disconnected. Everything it has opened must end at once.
 */
public record LinkClosed(ShareLink link) {
}
