package dev.earshot.providers.oidc;

import java.util.Map;
import java.util.Objects;
import java.util.Set;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.oauth.TokenEndpoint;
import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.providers.http.ProviderRefusals;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * An OpenID provider to sign in with.
 */
class OidcProvider implements SignInProvider {

	private static final Set<ProviderRefusal> OTHER_THAN_THE_CLIENT = Set.of(ProviderRefusal.PROVIDER_ERROR,
			ProviderRefusal.PROVIDER_SCOPE);

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
	 * Checks client ID and secret with a code that was never issued: a provider that
	 * knows the client refuses only the code.
	 */
	void checkClient() {
		try {
			TokenEndpoint.exchangeMadeUpCode(this.registration, tokenClient());
		}
		catch (OAuth2AuthorizationException ex) {
			ProviderRefused refused = refused(ex);
			if (!OTHER_THAN_THE_CLIENT.contains(refused.refusal())) {
				throw refused;
			}
		}
	}

}
