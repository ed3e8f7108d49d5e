package dev.earshot.setup;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Name;

/**
 * Where Spotify's accounts service is: its page for consent and its token endpoint.
 *
 * @param url the address without a slash at its end
 */
@ConfigurationProperties("earshot.spotify")
record SpotifyAccounts(@Name("accounts-url") URI url) {

	String authorizationUri() {
		return this.url + "/authorize";
	}

	String tokenUri() {
		return this.url + "/api/token";
	}

}
