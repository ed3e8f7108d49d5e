package dev.earshot.spotify.accounts;

import java.time.InstantSource;
import java.time.Period;
import java.util.List;

import dev.earshot.core.ImageHosts;
import dev.earshot.oauth.BearerToken;
import dev.earshot.oauth.OAuthIdentity;
import dev.earshot.oauth.OAuthProvider;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyIdentity;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.http.SpotifyConnection;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Spotify as an OAuth provider. The scopes are those that the pages need to show what
 * plays and what Spotify ranks. The profile client itself needs tokens, so it is looked
 * up lazily.
 */
@Component
class SpotifyProvider implements OAuthProvider {

	private static final List<String> SCOPES = List.of("user-read-playback-state", "user-read-recently-played",
			"user-top-read", "playlist-read-private", "playlist-read-collaborative");

	// Spotify's announcement of 18 June 2026.
	private static final Period CONSENT = Period.ofMonths(6);

	private final SpotifyAccountsProperties accounts;

	private final CallBudget budget;

	private final InstantSource clock;

	private final ObjectProvider<SpotifyProfile> profile;

	private final ImageHosts hosts;

	private final TokenRefusals refusals = new TokenRefusals();

	SpotifyProvider(SpotifyAccountsProperties accounts, CallBudget budget, InstantSource clock,
			ObjectProvider<SpotifyProfile> profile, ImageHosts hosts) {
		this.accounts = accounts;
		this.budget = budget;
		this.clock = clock;
		this.profile = profile;
		this.hosts = hosts;
	}

	@Override
	public String id() {
		return SpotifyConnection.PROVIDER;
	}

	@Override
	public boolean isForLogin() {
		return true;
	}

	@Override
	public String displayName() {
		return "Spotify";
	}

	@Override
	public String authorizationUri() {
		return this.accounts.authorizationUri();
	}

	@Override
	public String tokenUri() {
		return this.accounts.tokenUri();
	}

	@Override
	public List<String> scopes() {
		return SCOPES;
	}

	@Override
	public Period consentPeriod() {
		return CONSENT;
	}

	// Nothing works without a token, so these calls have the highest priority.
	@Override
	public RestClient.Builder tokenClient(boolean stranger) {
		CallPriority priority = stranger ? CallPriority.STRANGER : CallPriority.COMMAND;
		return RestClient.builder()
			.requestFactory(SpotifyConnection.requestFactory())
			.requestInterceptor(new TokenRequestInterceptor(priority, this.budget, this.clock));
	}

	@Override
	public OAuthIdentity identify(BearerToken token) {
		return SpotifyIdentity.of(this.profile.getObject().me(token), this.hosts);
	}

	@Override
	public SpotifyRefused refused(OAuth2AuthorizationException failure) {
		return new SpotifyRefused(this.refusals.read(failure), failure);
	}

}
