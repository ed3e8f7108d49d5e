package dev.earshot.spotify.wire;

import java.io.IOException;

import dev.earshot.spotify.SpotifyRefused;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Lets only successes through: every other answer becomes a {@link SpotifyRefused}.
 */
class RefusalInterceptor implements ClientHttpRequestInterceptor {

	private final RefusalReader reader;

	RefusalInterceptor(RefusalReader reader) {
		this.reader = reader;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		ClientHttpResponse response = execution.execute(request, body);
		if (response.getStatusCode().is2xxSuccessful()) {
			return response;
		}
		try (response) {
			throw new SpotifyRefused(this.reader.read(response));
		}
	}

}
