package dev.earshot.spotify.accounts;

import java.net.URI;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpotifyAccountsPropertiesTests {

	@ParameterizedTest
	@ValueSource(strings = { "https://accounts.spotify.com", "https://accounts.spotify.com/" })
	void ignoreATrailingSlash(String url) {
		SpotifyAccountsProperties accounts = new SpotifyAccountsProperties(URI.create(url));
		assertThat(accounts.authorizationUri()).isEqualTo("https://accounts.spotify.com/authorize");
		assertThat(accounts.tokenUri()).isEqualTo("https://accounts.spotify.com/api/token");
	}

}
