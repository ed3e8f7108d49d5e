package dev.earshot.account.people;

import dev.earshot.account.SignedIn;
import dev.earshot.spotify.BearerToken;
import dev.earshot.spotify.ImageHosts;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.user.OAuth2User;
import org.springframework.stereotype.Component;

/**
 * Asks Spotify who has just logged in, and admits them or not.
 */
@Component
class SpotifyUserService implements OAuth2UserService<OAuth2UserRequest, OAuth2User> {

	private final SpotifyProfile spotify;

	private final Admission admission;

	private final ImageHosts hosts;

	SpotifyUserService(SpotifyProfile spotify, Admission admission, ImageHosts hosts) {
		this.spotify = spotify;
		this.admission = admission;
		this.hosts = hosts;
	}

	@Override
	public OAuth2User loadUser(OAuth2UserRequest request) {
		BearerToken token = new BearerToken(request.getAccessToken().getTokenValue());
		Account account = admit(identity(token));
		return new SignedIn(account.id(), account.role().authority());
	}

	// Of two who were both taken for new at the same moment, one was stored first.
	private Account admit(SpotifyIdentity identity) {
		try {
			return this.admission.admit(identity);
		}
		catch (DuplicateKeyException ex) {
			return this.admission.admit(identity);
		}
	}

	private SpotifyIdentity identity(BearerToken token) {
		try {
			return SpotifyIdentity.of(this.spotify.me(token), this.hosts);
		}
		catch (SpotifyRefused ex) {
			throw new OAuth2AuthenticationException(new OAuth2Error(ex.refusal().code()), ex);
		}
	}

}
