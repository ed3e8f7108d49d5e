package dev.earshot.spotify;

import java.net.http.HttpClient.Version;
import java.time.Duration;
import java.util.List;

import org.springframework.boot.http.client.ClientHttpRequestFactoryBuilder;
import org.springframework.boot.http.client.HttpClientSettings;
import org.springframework.boot.http.client.HttpRedirects;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.InterceptingClientHttpRequestFactory;

/**
 * How a connection to Spotify is made, to its accounts service and to its Web API alike:
 * five seconds to connect, ten for an answer of limited size, and no redirect is
 * followed.
 */
public final class SpotifyConnection {

	/**
	 * The ID of Spotify as an OAuth provider, in addresses and stored rows.
	 */
	public static final String PROVIDER = "spotify";

	private static final HttpClientSettings SETTINGS = HttpClientSettings.defaults()
		.withTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10))
		.withRedirects(HttpRedirects.DONT_FOLLOW);

	private SpotifyConnection() {
	}

	/**
	 * Makes requests with the JDK's client. Asked for HTTP/2 it would offer an upgrade in
	 * the clear to a stand-in on plain HTTP, which not every server understands.
	 * @return a factory with connections of its own
	 */
	public static ClientHttpRequestFactory requests() {
		ClientHttpRequestFactory requests = ClientHttpRequestFactoryBuilder.jdk()
			.withHttpClientCustomizer((client) -> client.version(Version.HTTP_1_1))
			.build(SETTINGS);
		return new InterceptingClientHttpRequestFactory(requests, List.of(new AnswerSizeLimit()));
	}

}
