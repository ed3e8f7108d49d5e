package dev.earshot.oauth;

/**
 * Published when a registration was entered or replaced. Sessions continue.
 *
 * @param provider the provider's ID
 * @param clientId the new client ID
 */
public record CredentialsChanged(String provider, String clientId) {
}
