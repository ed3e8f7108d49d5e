package dev.earshot.providers.oidc;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.stereotype.Component;

/**
 * Makes providers of entries.
 */
@Component
class OidcProviderFactory {

	private final RedirectUris redirectUris;

	private final ProviderHttp http;

	private final UserInfo userInfo;

	OidcProviderFactory(RedirectUris redirectUris, ProviderHttp http, UserInfo userInfo) {
		this.redirectUris = redirectUris;
		this.http = http;
		this.userInfo = userInfo;
	}

	OidcProvider provider(OidcEntry entry) {
		return new OidcProvider(entry, registration(entry), this.http, this.userInfo);
	}

	private ClientRegistration registration(OidcEntry entry) {
		ProviderMetadata metadata = entry.metadata();
		return ClientRegistration.withRegistrationId(entry.id())
			.clientName(entry.name())
			.clientId(entry.clientId())
			.clientSecret(entry.clientSecret())
			.clientAuthenticationMethod(metadata.clientAuthentication())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.scope(OidcScopes.OPENID, OidcScopes.PROFILE)
			.redirectUri(this.redirectUris.of(entry.id()))
			.issuerUri(metadata.issuer())
			.authorizationUri(metadata.required("authorization_endpoint"))
			.tokenUri(metadata.required("token_endpoint"))
			.jwkSetUri(metadata.required("jwks_uri"))
			.userNameAttributeName("sub")
			.providerConfigurationMetadata(metadata.document())
			.build();
	}

}
