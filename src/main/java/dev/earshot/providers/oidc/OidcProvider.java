package dev.earshot.providers.oidc;

import java.util.Map;
import java.util.Objects;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.providers.signin.EnteredProvider;

import org.springframework.security.oauth2.client.registration.ClientRegistration;

/**
 * An OpenID provider to sign in with.
 */
class OidcProvider extends EnteredProvider<OidcEntry> {

	private final UserInfo userInfo;

	OidcProvider(OidcEntry entry, ClientRegistration registration, ProviderHttp http, UserInfo userInfo) {
		super(entry, registration, http);
		this.userInfo = userInfo;
	}

	@Override
	public ProviderIdentity identify(BearerToken token, Map<String, Object> claims) {
		String subject = Objects.requireNonNull((String) claims.get("sub"));
		String name = UserInfo.name(claims)
			.or(() -> this.userInfo.name(entry().metadata(), token, subject))
			.orElse(null);
		return new ProviderIdentity(entry().issuer(), subject, name);
	}

}
