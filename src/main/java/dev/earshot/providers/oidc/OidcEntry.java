package dev.earshot.providers.oidc;

import java.time.Instant;

import dev.earshot.providers.signin.ProviderEntry;

/**
 * An OpenID provider as the owner entered it. {@link #toString()} hides the secret.
 *
 * @param id part of the redirect URI: never changed and never used again
 * @param metadata what the provider published when it was last read
 * @param readAt when that was
 * @param enteredAt when the client ID and secret were entered
 */
record OidcEntry(String id, String name, String clientId, String clientSecret, ProviderMetadata metadata,
		Instant readAt, Instant enteredAt) implements ProviderEntry {

	@Override
	public String issuer() {
		return this.metadata.issuer();
	}

	OidcEntry withSecret(String secret, Instant now) {
		return new OidcEntry(this.id, this.name, this.clientId, secret, this.metadata, this.readAt, now);
	}

	OidcEntry withMetadata(ProviderMetadata found, Instant now) {
		return new OidcEntry(this.id, this.name, this.clientId, this.clientSecret, found, now, this.enteredAt);
	}

	@Override
	public String toString() {
		return "OidcEntry[id=" + this.id + ", issuer=" + issuer() + ", clientId=" + this.clientId + "]";
	}

}
