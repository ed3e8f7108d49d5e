package dev.earshot.spotify.http;

import java.io.IOException;

import dev.earshot.spotify.SpotifyClock;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Compares Spotify's clock with this server's.
 */
class DateInterceptor implements ClientHttpRequestInterceptor {

	private final SpotifyClock clock;

	DateInterceptor(SpotifyClock clock) {
		this.clock = clock;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		ClientHttpResponse response = execution.execute(request, body);
		this.clock.answered(date(response.getHeaders()));
		return response;
	}

	private static long date(HttpHeaders headers) {
		try {
			return headers.getDate();
		}
		catch (IllegalArgumentException ex) {
			return -1;
		}
	}

}
