package dev.earshot.providers.oidc;

import java.time.Instant;
import java.util.Map;

import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OpenIdStandIn;

/**
 * Entries as owners make them.
 */
final class OidcEntries {

	static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

	private OidcEntries() {
	}

	static OidcEntry named(String name) {
		String issuer = "https://login.example.com/" + name;
		ProviderMetadata metadata = new ProviderMetadata(Map.of("issuer", issuer, "authorization_endpoint",
				issuer + "/authorize", "token_endpoint", issuer + "/token", "jwks_uri", issuer + "/keys"));
		return new OidcEntry("oidc-" + name, name, "client", "the secret", metadata, NOW, NOW);
	}

	static OidcEntry at(OpenIdStandIn provider) {
		Discovery discovery = new Discovery(LocalProviders.http(), LocalProviders.addresses());
		return new OidcEntry("oidc-abcdefgh", "Home", OpenIdStandIn.CLIENT_ID, OpenIdStandIn.SECRET,
				discovery.find(provider.issuer()), NOW, NOW);
	}

	static OidcProviderFactory factory() {
		return new OidcProviderFactory((id) -> "https://music.example.org/login/oauth2/code/" + id,
				LocalProviders.http(), new UserInfo(LocalProviders.http()));
	}

}
