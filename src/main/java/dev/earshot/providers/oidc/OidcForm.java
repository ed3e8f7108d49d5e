package dev.earshot.providers.oidc;

import java.time.Instant;

import dev.earshot.core.OneLine;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * An OpenID provider as entered. Its text form hides the secret.
 *
 * @param id chosen before the form is shown, because the redirect URI has to be
 * registered at the provider first
 */
record OidcForm(@Pattern(regexp = OidcForm.ID) String id, @NotBlank @Size(max = 60) String name,
		@NotBlank String issuer, @NotBlank @Size(max = 255) String clientId,
		@NotBlank @Size(max = 500) String clientSecret) {

	static final String ID = "oidc-[a-z]{8}";

	OidcForm(@Nullable String id, @Nullable String name, @Nullable String issuer, @Nullable String clientId,
			@Nullable String clientSecret) {
		this.id = OneLine.of(id);
		this.name = OneLine.of(name);
		this.issuer = OneLine.of(issuer);
		this.clientId = OneLine.of(clientId);
		this.clientSecret = OneLine.of(clientSecret);
	}

	static OidcForm empty(String id) {
		return new OidcForm(id, null, null, null, null);
	}

	OidcEntry entry(ProviderMetadata metadata, Instant now) {
		return new OidcEntry(this.id, this.name, this.clientId, this.clientSecret, metadata, now, now);
	}

	@Override
	public String toString() {
		return "OidcForm[id=" + this.id + ", issuer=" + this.issuer + "]";
	}

}
