package dev.earshot.operations.diagnostics;

import java.util.List;
import java.util.Optional;

import dev.earshot.core.AccountId;
import dev.earshot.core.Refusal;
import dev.earshot.oauth.OAuthProviders;
import dev.earshot.oauth.Registrations;
import dev.earshot.setup.CredentialsCheck;
import dev.earshot.spotify.SpotifyProfile;
import dev.earshot.spotify.SpotifyRefusal.CredentialsRefused;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.storage.DatabaseInspection;

import org.springframework.stereotype.Component;

/**
 * What the owner can have tested by a button.
 */
@Component
class StateChecks {

	private final OAuthProviders providers;

	private final Registrations registrations;

	private final CredentialsCheck credentials;

	private final SpotifyProfile profile;

	private final DatabaseInspection database;

	StateChecks(OAuthProviders providers, Registrations registrations, CredentialsCheck credentials,
			SpotifyProfile profile, DatabaseInspection database) {
		this.providers = providers;
		this.registrations = registrations;
		this.credentials = credentials;
		this.profile = profile;
		this.database = database;
	}

	// Empty if Spotify accepts the client ID and secret in use.
	Optional<Refusal> registration() {
		String provider = this.providers.login().id();
		return this.registrations.find(provider)
			.map((registration) -> this.credentials.check(provider, registration.credentials()))
			.orElseGet(() -> Optional.of(new CredentialsRefused()));
	}

	// Empty if Spotify answers. Its answer says what time it is there.
	Optional<Refusal> webApi(AccountId account) {
		try {
			this.profile.me(account);
			return Optional.empty();
		}
		catch (SpotifyRefused ex) {
			return Optional.of(ex.refusal());
		}
	}

	// Empty if the database is whole.
	List<String> damages() {
		return this.database.damages();
	}

}
