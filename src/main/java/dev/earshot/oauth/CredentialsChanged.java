package dev.earshot.oauth;

/**
 * Published when a registration was entered or replaced. Sessions continue.
 */
public record CredentialsChanged(String provider, String clientId) {
}
