package dev.earshot.setup;

import org.jspecify.annotations.Nullable;

import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.stereotype.Component;

/**
 * Tells Spring Security about the registration in force, so that a new one works without
 * a restart. The scopes are those the pages need to show what is playing.
 */
@Component
class SpotifyRegistration implements ClientRegistrationRepository {

	private static final String ID = "spotify";

	private static final String[] SCOPES = { "user-read-playback-state", "user-read-recently-played",
			"playlist-read-private", "playlist-read-collaborative" };

	private final Setup setup;

	private final SpotifyAccounts accounts;

	private final PublicUrl publicUrl;

	SpotifyRegistration(Setup setup, SpotifyAccounts accounts, PublicUrl publicUrl) {
		this.setup = setup;
		this.accounts = accounts;
		this.publicUrl = publicUrl;
	}

	@Override
	public @Nullable ClientRegistration findByRegistrationId(String registrationId) {
		if (!registrationId.equals(ID)) {
			return null;
		}
		return this.setup.credentials().map(this::registration).orElse(null);
	}

	private ClientRegistration registration(ClientCredentials credentials) {
		return with(credentials).authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
			.redirectUri(this.publicUrl.redirectUri())
			.authorizationUri(this.accounts.authorizationUri())
			.scope(SCOPES)
			.build();
	}

	ClientRegistration forCheck(ClientCredentials credentials) {
		return with(credentials).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
	}

	private ClientRegistration.Builder with(ClientCredentials credentials) {
		return ClientRegistration.withRegistrationId(ID)
			.clientName("Spotify")
			.clientId(credentials.clientId())
			.clientSecret(credentials.clientSecret())
			.clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
			.tokenUri(this.accounts.tokenUri());
	}

}
