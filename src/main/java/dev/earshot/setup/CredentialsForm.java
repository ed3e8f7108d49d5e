package dev.earshot.setup;

import dev.earshot.core.OneLine;
import dev.earshot.oauth.ClientCredentials;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Client ID and secret as typed or pasted. Its text form hides the secret.
 */
record CredentialsForm(@Pattern(regexp = CredentialsFormat.REGEX) String clientId,
		@Pattern(regexp = CredentialsFormat.REGEX) String clientSecret) {

	CredentialsForm(@Nullable String clientId, @Nullable String clientSecret) {
		this.clientId = OneLine.of(clientId);
		this.clientSecret = OneLine.of(clientSecret);
	}

	static CredentialsForm empty() {
		return new CredentialsForm(null, null);
	}

	ClientCredentials credentials() {
		return new ClientCredentials(this.clientId, this.clientSecret);
	}

	@Override
	public String toString() {
		return "CredentialsForm[clientId=" + this.clientId + "]";
	}

}
