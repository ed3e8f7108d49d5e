package dev.earshot.spotify.http;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The addresses of Spotify's Web API and pictures.
 *
 * @param apiUrl the base URL, without {@code /me}
 * @param imageHosts the hosts of pictures, in the syntax of a content security policy
 */
@ConfigurationProperties("earshot.spotify")
record SpotifyProperties(@DefaultValue("https://api.spotify.com/v1") URI apiUrl,
		@DefaultValue("https://*.scdn.co https://*.spotifycdn.com") String imageHosts) {

	String baseUrl() {
		String url = this.apiUrl.toString();
		return (url.endsWith("/")) ? url.substring(0, url.length() - 1) : url;
	}

}
