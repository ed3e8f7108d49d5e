package dev.earshot.account.identity;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import dev.earshot.core.RefusedException;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.SignInProvider;

import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Asks the provider who has logged in, where there is no ID token: one that the owner has
 * entered, or Spotify.
 */
@Component
class PlainUserService {

	private final OAuthProviders providers;

	private final OAuth2UserService<OAuth2UserRequest, OAuth2User> spotify;

	PlainUserService(OAuthProviders providers, OAuth2UserService<OAuth2UserRequest, OAuth2User> spotify) {
		this.providers = providers;
		this.spotify = spotify;
	}

	OAuth2User load(OAuth2UserRequest request) {
		Optional<SignInProvider> entered = this.providers.signIn(request.getClientRegistration().getRegistrationId());
		return entered.isPresent() ? ask(entered.get(), request)
				: Objects.requireNonNull(this.spotify.loadUser(request));
	}

	private static OAuth2User ask(SignInProvider provider, OAuth2UserRequest request) {
		try {
			BearerToken token = new BearerToken(request.getAccessToken().getTokenValue());
			return new PlainUser(provider.identify(token, Map.of()));
		}
		catch (RefusedException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error(ex.refusal().code()), ex);
		}
	}

}
