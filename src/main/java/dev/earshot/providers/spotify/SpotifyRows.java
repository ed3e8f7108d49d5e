package dev.earshot.providers.spotify;

import java.net.URI;
import java.util.List;

import dev.earshot.oauth.OAuthProvider;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.Registrations;
import dev.earshot.providers.ProviderRow;
import dev.earshot.providers.ProviderRows;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Spotify, with the app that is registered there.
 */
@Component
@Order(10)
class SpotifyRows implements ProviderRows {

	private final OAuthProviders providers;

	private final Registrations registrations;

	SpotifyRows(OAuthProviders providers, Registrations registrations) {
		this.providers = providers;
		this.registrations = registrations;
	}

	@Override
	public List<ProviderRow> all() {
		OAuthProvider spotify = this.providers.login();
		String clientId = this.registrations.find(spotify.id())
			.map((registration) -> registration.credentials().clientId())
			.orElse(null);
		String host = URI.create(spotify.authorizationUri()).getHost();
		return List.of(new ProviderRow("spotify", spotify.displayName(), host, clientId, SpotifyAppController.PATH));
	}

}
