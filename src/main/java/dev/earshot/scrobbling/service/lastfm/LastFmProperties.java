package dev.earshot.scrobbling.service.lastfm;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The registration of this server at Last.fm, which the owner makes.
 *
 * @param apiKey blank if there is none
 * @param secret the shared secret; blank if there is none
 * @param apiUrl the address of the API
 * @param authUrl the page at which people allow the access
 */
@ConfigurationProperties("earshot.scrobbling.lastfm")
public record LastFmProperties(@DefaultValue("") String apiKey, @DefaultValue("") String secret,
		@DefaultValue("https://ws.audioscrobbler.com/2.0/") URI apiUrl,
		@DefaultValue("https://www.last.fm/api/auth/") URI authUrl) {

	public boolean isComplete() {
		return !this.apiKey.isBlank() && !this.secret.isBlank();
	}

	@Override
	public String toString() {
		return "LastFmProperties[apiUrl=" + this.apiUrl + ", isComplete=" + isComplete() + "]";
	}

}
