package dev.earshot.spotify.accounts;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;
import org.springframework.util.StringUtils;

/**
 * The address of Spotify's accounts service.
 *
 * @param url the base URL
 */
@ConfigurationProperties("earshot.spotify")
record SpotifyAccountsProperties(@Name("accounts-url") URI url) {

	String authorizationUri() {
		return base() + "/authorize";
	}

	String tokenUri() {
		return base() + "/api/token";
	}

	private String base() {
		return StringUtils.trimTrailingCharacter(this.url.toString(), '/');
	}

}
