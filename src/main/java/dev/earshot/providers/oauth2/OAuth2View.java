package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * An OAuth 2 provider on its page: all but the secret.
 *
 * @param path the page
 * @param redirectUri to register at the provider
 * @param logo the path of its logo; {@code null} for none
 */
record OAuth2View(String path, String name, String clientId, String redirectUri, Endpoints endpoints, UserPaths paths,
		List<String> scopes, ClientAuthentication authentication, boolean pkce, @Nullable String logo,
		Instant enteredAt) {

	static OAuth2View of(OAuth2Entry entry, String redirectUri) {
		return new OAuth2View(OAuth2Controller.PATH + "/" + entry.id(), entry.name(), entry.credentials().clientId(),
				redirectUri, entry.endpoints(), entry.paths(), entry.scopes(), entry.authentication(), entry.pkce(),
				(entry.logo() != null) ? LogoController.path(entry.id()) : null, entry.enteredAt());
	}

}
