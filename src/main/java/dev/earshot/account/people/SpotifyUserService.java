package dev.earshot.account.people;

import dev.earshot.account.linking.LinkRefused;
import dev.earshot.account.pending.PendingLogins;
import dev.earshot.core.AccountId;
import dev.earshot.core.RefusedException;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.oauth.OAuthProviders;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Asks the provider who has logged in, and admits them or not.
 */
@Component
class SpotifyUserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final OAuthProviders providers;

	private final SignUp signUp;

	SpotifyUserService(OAuthProviders providers, SignUp signUp) {
		this.providers = providers;
		this.signUp = signUp;
	}

	@Override
	public OAuth2User loadUser(OAuth2UserRequest request) {
		OAuthIdentity identity = identity(request);
		return SignUp.principal(
				PendingLogins.linkTarget().map((target) -> attach(target, identity)).orElseGet(() -> admit(identity)));
	}

	private Account attach(AccountId target, OAuthIdentity identity) {
		try {
			return this.signUp.attach(target, identity);
		}
		catch (LinkRefused ex) {
			throw ex.failure();
		}
	}

	// Of two new people who log in at the same moment, one insert fails; that one is
	// admitted again as the second. Somebody who does so twice finds their invitation
	// used
	// up, and then their account.
	private Account admit(OAuthIdentity identity) {
		try {
			return this.signUp.admit(identity);
		}
		catch (DuplicateKeyException | NotAdmitted ex) {
			return this.signUp.admit(identity);
		}
	}

	private OAuthIdentity identity(OAuth2UserRequest request) {
		try {
			return this.providers.get(request.getClientRegistration().getRegistrationId())
				.identify(new BearerToken(request.getAccessToken().getTokenValue()));
		}
		catch (RefusedException ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error(ex.refusal().code()), ex);
		}
	}

}
