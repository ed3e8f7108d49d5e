package dev.earshot.setup;

/**
 * The registration was entered or replaced. Nobody is logged out by it.
 *
 * @param clientId the client ID from now on
 */
public record CredentialsChanged(String clientId) {
}
