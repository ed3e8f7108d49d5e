package dev.earshot.providers.apaleo.registration;

import java.time.Instant;
import java.util.List;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.apaleo.ApaleoProvider;
import org.jspecify.annotations.Nullable;

/**
 * The owner's page of apaleo.
 *
 * @param clientId {@code null} before the registration
 */
record ApaleoView(String redirectUri, String logo, List<String> scopes, @Nullable String clientId,
		List<SecretView> secrets) {

	static ApaleoView of(ApaleoProvider provider, ApaleoSecrets secrets, String logo) {
		List<SecretView> views = secrets.all()
			.stream()
			.map((secret) -> new SecretView(secret.id(), secret.description(), secret.enteredAt(),
					secrets.isInUse(secret)))
			.toList();
		return new ApaleoView(provider.redirectUri(), logo, provider.scopes(),
				secrets.inUse().map(ClientCredentials::clientId).orElse(null), views);
	}

	/**
	 * A secret without its value.
	 */
	record SecretView(String id, String description, Instant enteredAt, boolean inUse) {

	}

}
