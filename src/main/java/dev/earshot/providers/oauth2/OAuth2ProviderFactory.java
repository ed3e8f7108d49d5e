package dev.earshot.providers.oauth2;

import dev.earshot.oauth.RedirectUris;
import dev.earshot.providers.http.ProviderAddresses;
import dev.earshot.providers.http.ProviderHttp;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistration.ClientSettings;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;

/**
 * Makes providers of entries. Everything in a registration is fixed, the redirect URI
 * too: none of it depends on a request.
 */
@Component
class OAuth2ProviderFactory {

	private final RedirectUris redirectUris;

	private final ProviderAddresses addresses;

	private final ProviderHttp http;

	private final UserInfoRequest userInfo;

	OAuth2ProviderFactory(RedirectUris redirectUris, ProviderAddresses addresses, ProviderHttp http,
			UserInfoRequest userInfo) {
		this.redirectUris = redirectUris;
		this.addresses = addresses;
		this.http = http;
		this.userInfo = userInfo;
	}

	OAuth2Provider provider(OAuth2Entry entry) {
		return new OAuth2Provider(entry, registration(entry), this.http, this.userInfo);
	}

	/**
	 * Checks the addresses and the client of an entry before it is saved.
	 * @throws dev.earshot.providers.ProviderRefused if it cannot be used
	 */
	void check(OAuth2Entry entry) {
		entry.endpoints().all().forEach(this.addresses::check);
		provider(entry).checkClient();
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
