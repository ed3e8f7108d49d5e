package dev.earshot.providers.oidc;

import java.util.Map;
import java.util.Objects;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ClientCheck;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.providers.http.ProviderRefusals;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * An OpenID provider to sign in with.
 */
class OidcProvider implements SignInProvider {

	private final OidcEntry entry;

	private final ClientRegistration registration;

	private final ProviderHttp http;

	private final UserInfo userInfo;

	OidcProvider(OidcEntry entry, ClientRegistration registration, ProviderHttp http, UserInfo userInfo) {
		this.entry = entry;
		this.registration = registration;
		this.http = http;
		this.userInfo = userInfo;
	}

	OidcEntry entry() {
		return this.entry;
	}

	@Override
	public ClientRegistration registration() {
		return this.registration;
	}

	@Override
	public RestClient.Builder tokenClient() {
		return this.http.builder();
	}

	@Override
	public ProviderIdentity identify(BearerToken token, Map<String, Object> claims) {
		String subject = Objects.requireNonNull((String) claims.get("sub"));
		String name = UserInfo.name(claims)
			.or(() -> this.userInfo.name(this.entry.metadata(), token, subject))
			.orElse(null);
		return new ProviderIdentity(this.entry.issuer(), subject, name);
	}

	@Override
	public ProviderRefused refused(OAuth2AuthorizationException failure) {
		return ProviderRefusals.of(failure);
	}

	/**
	 * Checks client ID and secret.
	 * @throws ProviderRefused if the provider does not accept them
	 */
	void checkClient() {
		ClientCheck.check(this.registration, tokenClient());
	}

}
