package dev.earshot.spotify.http;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.earshot.core.StrictHttpClient;
import org.apache.hc.client5.http.entity.compress.ContentCodecRegistry;
import org.apache.hc.client5.http.entity.compress.ContentCoding;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.ContentCompressionExec;
import org.apache.hc.core5.http.HttpEntity;

import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;

/**
 * Connection settings for the accounts service and the Web API: five seconds to connect,
 * ten for a response of limited size, no retries and no redirects.
 */
public final class SpotifyConnection {

	/** The ID of Spotify as an OAuth provider, in request paths and in the database. */
	public static final String PROVIDER = "spotify";

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);

	private SpotifyConnection() {
	}

	// Creates a connection pool of its own.
	public static ClientHttpRequestFactory requestFactory() {
		CloseableHttpClient client = StrictHttpClient
			.builder(StrictHttpClient.connections(CONNECT_TIMEOUT, RESPONSE_TIMEOUT).build(), RESPONSE_TIMEOUT)
			.disableContentCompression()
			.addExecInterceptorFirst("gzip", new ContentCompressionExec(List.of("gzip"), SpotifyConnection::decoder))
			.addExecInterceptorFirst("size", new ResponseSizeLimit(RESPONSE_TIMEOUT))
			.build();
		return new HttpComponentsClientHttpRequestFactory(client);
	}

	// Bodies in an unknown coding stay as they are: reading them fails with a log entry.
	private static UnaryOperator<HttpEntity> decoder(String coding) {
		return coding.equals("gzip") ? ContentCodecRegistry.decoder(ContentCoding.GZIP) : UnaryOperator.identity();
	}

}
