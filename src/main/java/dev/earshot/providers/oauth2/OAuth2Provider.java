package dev.earshot.providers.oauth2;

import java.util.Map;
import java.util.Optional;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.ProviderIdentity;
import dev.earshot.providers.http.LenientTokenResponses;
import dev.earshot.providers.http.ProviderHttp;
import dev.earshot.providers.signin.EnteredProvider;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.web.client.RestClient;

/**
 * An OAuth 2 provider to sign in with. Its access token says nothing about a person, so
 * only one that this server got for a code of its own client counts.
 */
class OAuth2Provider extends EnteredProvider<OAuth2Entry> {

	private final UserInfoRequest userInfo;

	OAuth2Provider(OAuth2Entry entry, ClientRegistration registration, ProviderHttp http, UserInfoRequest userInfo) {
		super(entry, registration, http);
		this.userInfo = userInfo;
	}

	@Override
	public Optional<String> logo() {
		return Optional.ofNullable(entry().logo()).map((_) -> LogoController.path(entry().id()));
	}

	// The first one sees a response last, when its size is checked.
	@Override
	public RestClient.Builder tokenClient() {
		return super.tokenClient().requestInterceptors((all) -> all.addFirst(new LenientTokenResponses()));
	}

	@Override
	public ProviderIdentity identify(BearerToken token, Map<String, Object> claims) {
		return ask(token).identity(entry());
	}

	UserAnswer ask(BearerToken token) {
		return this.userInfo.send(entry(), token);
	}

}
