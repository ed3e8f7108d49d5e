package dev.earshot.oauth;

/**
 * Published on every node when a registration was entered or replaced. Sessions continue.
 */
public record CredentialsChanged(String provider, String clientId) {
}
