package dev.earshot.spotify;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Answers in Spotify's place while Spotify wants no calls, so that not one is made.
 */
class BlockedCallInterceptor implements ClientHttpRequestInterceptor {

	private final Blocks blocks;

	BlockedCallInterceptor(Blocks blocks) {
		this.blocks = blocks;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		EndpointFamily family = EndpointFamily.of(request.getURI());
		SpotifyRefusal blocked = this.blocks.on(family);
		if (blocked != null) {
			throw new SpotifyRefused(blocked);
		}
		try {
			return execution.execute(request, body);
		}
		catch (SpotifyRefused ex) {
			this.blocks.remember(family, ex.refusal());
			throw ex;
		}
	}

}
