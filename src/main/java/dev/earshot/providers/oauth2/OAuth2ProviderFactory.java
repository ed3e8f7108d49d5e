package dev.earshot.providers.oauth2;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/**
 * Makes providers of entries.
 */
@Component
class OAuth2ProviderFactory {

	private final RedirectUris redirectUris;

	private final ProviderHttp http;

	private final UserInfoRequest userInfo;

	OAuth2ProviderFactory(RedirectUris redirectUris, ProviderHttp http, UserInfoRequest userInfo) {
		this.redirectUris = redirectUris;
		this.http = http;
		this.userInfo = userInfo;
	}

	OAuth2Provider provider(OAuth2Entry entry) {
		return new OAuth2Provider(entry, registration(entry), this.http, this.userInfo);
	}

	// Without the scope openid, nothing of OpenID Connect takes part in the login.
	private ClientRegistration registration(OAuth2Entry entry) {
		return ClientRegistration.withRegistrationId(entry.id())
			.clientName(entry.name())
			.clientId(entry.credentials().clientId())
			.clientSecret(entry.credentials().clientSecret())
			.clientAuthenticationMethod(entry.authentication().method())
			.clientSettings(ClientSettings.builder().requireProofKey(entry.pkce()).build())
			.authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.scope(entry.scopes())
			.redirectUri(this.redirectUris.of(entry.id()))
			.authorizationUri(entry.endpoints().authorize())
			.tokenUri(entry.endpoints().token())
			.build();
	}

}
