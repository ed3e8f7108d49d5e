package dev.earshot.oauth;

/**
 * The registration at a provider was entered or replaced. Nobody is logged out by it.
 *
 * @param provider the provider's ID
 * @param clientId the client ID from now on
 */
public record CredentialsChanged(String provider, String clientId) {
}
