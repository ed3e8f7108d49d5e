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
 * How a connection to Spotify is made, to its accounts service and to its Web API alike:
 * five seconds to connect, ten for an answer of limited size, and no request is repeated
 * or redirected.
 */
public final class SpotifyConnection {

	/**
	 * The ID of Spotify as an OAuth provider, in addresses and stored rows.
	 */
	public static final String PROVIDER = "spotify";

	private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

	private static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(10);

	private SpotifyConnection() {
	}

	/**
	 * Makes requests with Apache's client.
	 * @return a factory with connections of its own
	 */
	public static ClientHttpRequestFactory requestFactory() {
		CloseableHttpClient client = StrictHttpClient
			.builder(StrictHttpClient.connections(CONNECT_TIMEOUT, RESPONSE_TIMEOUT).build(), RESPONSE_TIMEOUT)
			.disableContentCompression()
			.addExecInterceptorFirst("gzip", new ContentCompressionExec(List.of("gzip"), SpotifyConnection::decoder))
			.addExecInterceptorFirst("size", new ResponseSizeLimit(RESPONSE_TIMEOUT))
			.build();
		return new HttpComponentsClientHttpRequestFactory(client);
	}

	// What is in no known coding is left as it is: it cannot be read, and is told so.
	private static UnaryOperator<HttpEntity> decoder(String coding) {
		return coding.equals("gzip") ? ContentCodecRegistry.decoder(ContentCoding.GZIP) : UnaryOperator.identity();
	}

}
