package dev.earshot.providers.oauth2;

import java.time.Instant;
import java.util.List;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.providers.http.LocalProviders;
import dev.earshot.standin.OAuth2StandIn;
import tools.jackson.databind.json.JsonMapper;

/**
 * Entries as owners make them.
 */
final class OAuth2Entries {

	static final Instant NOW = Instant.parse("2026-11-29T09:00:00Z");

	private OAuth2Entries() {
	}

	static OAuth2Entry named(String name) {
		String host = "https://" + name + ".example.com";
		return new OAuth2Entry("oauth2-" + name, name, new ClientCredentials("client", "the secret"),
				new Endpoints(host + "/authorize", host + "/token", host + "/me"), new UserPaths("/id", null),
				List.of("read:user", "read:org"), ClientAuthentication.BODY, false,
				new Logo(host + "/logo.png", "iVBORw0KGgo="), NOW);
	}

	static OAuth2Entry withPaths(UserPaths paths) {
		OAuth2Entry entry = named("hub");
		return new OAuth2Entry(entry.id(), entry.name(), entry.credentials(), entry.endpoints(), paths, entry.scopes(),
				entry.authentication(), entry.pkce(), entry.logo(), NOW);
	}

	static OAuth2Entry withoutLogo(String name) {
		return new OAuth2Entry("oauth2-" + name, name, named(name).credentials(), named(name).endpoints(),
				named(name).paths(), List.of(), ClientAuthentication.BODY, true, null, NOW);
	}

	static OAuth2Entry at(OAuth2StandIn provider) {
		return at(provider, "/id", "/login");
	}

	static OAuth2Entry at(OAuth2StandIn provider, String idPath, String namePath) {
		return at(provider, OAuth2StandIn.SECRET, ClientAuthentication.BASIC, new UserPaths(idPath, namePath));
	}

	static OAuth2Entry at(OAuth2StandIn provider, String secret, ClientAuthentication authentication) {
		return at(provider, secret, authentication, new UserPaths("/id", "/login"));
	}

	private static OAuth2Entry at(OAuth2StandIn provider, String secret, ClientAuthentication authentication,
			UserPaths paths) {
		return new OAuth2Entry("oauth2-abcdefgh", "Hub", new ClientCredentials(OAuth2StandIn.CLIENT_ID, secret),
				new Endpoints(provider.address("/authorize"), provider.address("/token"), provider.address("/me")),
				paths, List.of("read:user"), authentication, true, null, NOW);
	}

	static OAuth2Entry askingAt(OAuth2StandIn provider, String userInfo) {
		OAuth2Entry entry = at(provider);
		return new OAuth2Entry(entry.id(), entry.name(), entry.credentials(),
				new Endpoints(entry.endpoints().authorize(), entry.endpoints().token(), userInfo), entry.paths(),
				entry.scopes(), entry.authentication(), entry.pkce(), null, NOW);
	}

	static OAuth2ProviderFactory factory() {
		return new OAuth2ProviderFactory((id) -> "https://music.example.org/login/oauth2/code/" + id,
				LocalProviders.http(), new UserInfoRequest(LocalProviders.http(), JsonMapper.shared()));
	}

}
