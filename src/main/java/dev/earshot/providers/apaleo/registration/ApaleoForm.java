package dev.earshot.providers.apaleo.registration;

import dev.earshot.core.OneLine;
import dev.earshot.oauth.ClientCredentials;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Client ID and first secret as entered. The text form hides the secret.
 *
 * @param clientId such as {@code SDXE-AC-EARSHOT}; that of a simple client, with
 * {@code -SP-}, is refused
 */
record ApaleoForm(@Pattern(regexp = ApaleoForm.CLIENT_ID) String clientId,
		@Pattern(regexp = SecretForm.SECRET) String clientSecret,
		@NotBlank @Size(max = SecretForm.MAX_DESCRIPTION) String description) {

	private static final String SIMPLE = "[A-Z0-9]{4}-SP-";

	static final String CLIENT_ID = "(?!" + SIMPLE + ")[!-~]{1,255}";

	ApaleoForm(@Nullable String clientId, @Nullable String clientSecret, @Nullable String description) {
		this.clientId = OneLine.of(clientId);
		this.clientSecret = OneLine.of(clientSecret);
		this.description = OneLine.of(description);
	}

	static ApaleoForm empty() {
		return new ApaleoForm(null, null, null);
	}

	public boolean isSimpleClient() {
		return this.clientId.matches(SIMPLE + ".*");
	}

	ClientCredentials credentials() {
		return new ClientCredentials(this.clientId, this.clientSecret);
	}

	@Override
	public String toString() {
		return "ApaleoForm[clientId=" + this.clientId + "]";
	}

}
