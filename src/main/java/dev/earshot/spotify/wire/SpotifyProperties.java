package dev.earshot.spotify.wire;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Spotify's Web API is.
 *
 * @param apiUrl the address before {@code /me}; tests and stand-ins change it
 */
@ConfigurationProperties("earshot.spotify")
record SpotifyProperties(@DefaultValue("https://api.spotify.com/v1") URI apiUrl) {

	String baseUrl() {
		String url = this.apiUrl.toString();
		return (url.endsWith("/")) ? url.substring(0, url.length() - 1) : url;
	}

}
