package dev.earshot.oauth;

/**
 * Client ID and secret of a registration. {@link #toString()} hides the secret.
 */
public record ClientCredentials(String clientId, String clientSecret) {

	@Override
	public String toString() {
		return "ClientCredentials[clientId=" + this.clientId + "]";
	}

}
