package dev.earshot.account.identity;

import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.ProviderIdentity;

import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Asks the provider who has logged in, once the ID token is checked.
 */
@Component
class IdentityUserService implements OAuth2UserService<OidcUserRequest, OidcUser> {

	private final OAuthProviders providers;

	IdentityUserService(OAuthProviders providers) {
		this.providers = providers;
	}

	@Override
	public OidcUser loadUser(OidcUserRequest request) {
		BearerToken token = new BearerToken(request.getAccessToken().getTokenValue());
		ProviderIdentity identity = this.providers.signIn(request.getClientRegistration().getRegistrationId())
			.map((provider) -> provider.identify(token, request.getIdToken().getClaims()))
			.orElseThrow(
					() -> new OAuth2AuthenticationException(new OAuth2Error(OAuth2ErrorCodes.UNAUTHORIZED_CLIENT)));
		return new IdentifiedUser(request.getIdToken(), identity);
	}

}
