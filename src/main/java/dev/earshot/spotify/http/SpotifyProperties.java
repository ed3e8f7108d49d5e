package dev.earshot.spotify.http;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where Spotify's Web API and its pictures are.
 *
 * @param apiUrl the address before {@code /me}; tests and stand-ins change it
 * @param imageHosts the hosts of pictures, as in a content security policy
 */
@ConfigurationProperties("earshot.spotify")
record SpotifyProperties(@DefaultValue("https://api.spotify.com/v1") URI apiUrl,
		@DefaultValue("https://*.scdn.co https://*.spotifycdn.com") String imageHosts) {

	String baseUrl() {
		String url = this.apiUrl.toString();
		return (url.endsWith("/")) ? url.substring(0, url.length() - 1) : url;
	}

}
