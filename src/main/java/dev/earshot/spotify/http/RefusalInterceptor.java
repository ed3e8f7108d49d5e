package dev.earshot.spotify.http;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefused;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Turns every response but a success into a {@link SpotifyRefused}.
 */
class RefusalInterceptor implements ClientHttpRequestInterceptor {

	private static final int MAX_BYTES = 8 * 1024;

	private final RefusalReader reader;

	private final ResponseLog log;

	RefusalInterceptor(RefusalReader reader, ResponseLog log) {
		this.reader = reader;
		this.log = log;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		ClientHttpResponse response = execution.execute(request, body);
		if (response.getStatusCode().is2xxSuccessful()) {
			return response;
		}
		try (response) {
			throw new SpotifyRefused(refusal(request, response));
		}
	}

	private SpotifyRefusal refusal(HttpRequest request, ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		String body = text(response);
		SpotifyRefusal refusal = this.reader.read(status, response.getHeaders(), body);
		this.log.refused(Endpoint.of(request), status, response.getHeaders(), body, refusal);
		return refusal;
	}

	private static String text(ClientHttpResponse response) {
		try {
			return new String(response.getBody().readNBytes(MAX_BYTES), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			return "";
		}
	}

}
