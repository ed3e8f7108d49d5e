package dev.earshot.providers.oauth2;

import java.util.Map;
import java.util.Optional;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.oauth.SignInProvider;
import dev.earshot.providers.ProviderRefused;
import dev.earshot.providers.http.ClientCheck;
import dev.earshot.providers.http.LenientTokenResponses;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.providers.http.ProviderRefusals;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.web.client.RestClient;

/**
 * An OAuth 2 provider to sign in with. Its access token says nothing about a person, so
 * only one that this server got for a code of its own client counts.
 */
class OAuth2Provider implements SignInProvider {

	private final OAuth2Entry entry;

	private final ClientRegistration registration;

	private final ProviderHttp http;

	private final UserInfoRequest userInfo;

	OAuth2Provider(OAuth2Entry entry, ClientRegistration registration, ProviderHttp http, UserInfoRequest userInfo) {
		this.entry = entry;
		this.registration = registration;
		this.http = http;
		this.userInfo = userInfo;
	}

	OAuth2Entry entry() {
		return this.entry;
	}

	@Override
	public ClientRegistration registration() {
		return this.registration;
	}

	@Override
	public String issuer() {
		return this.entry.issuer();
	}

	@Override
	public Optional<String> logo() {
		return Optional.ofNullable(this.entry.logo()).map((_) -> LogoController.path(this.entry.id()));
	}

	@Override
	public RestClient.Builder tokenClient() {
		// The first one sees a response last, when its size is checked.
		return this.http.builder().requestInterceptors((all) -> all.addFirst(new LenientTokenResponses()));
	}

	@Override
	public ProviderIdentity identify(BearerToken token, Map<String, Object> claims) {
		return ask(token).identity(this.entry);
	}

	UserAnswer ask(BearerToken token) {
		return this.userInfo.send(this.entry, token);
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
