package dev.earshot.spotify.accounts;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

import dev.earshot.core.RetryAfter;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import dev.earshot.spotify.SpotifyRefusal.Unavailable;
import dev.earshot.spotify.SpotifyRefused;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallContext;
import dev.earshot.spotify.budget.EndpointFamily;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpRequest;
import org.springframework.http.HttpStatus;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClientException;

/**
 * Passes token requests through the {@link CallBudget}: after a 429 no account makes any,
 * even after a restart.
 */
class TokenRequestInterceptor implements ClientHttpRequestInterceptor {

	private static final Duration PAUSE = Duration.ofSeconds(30);

	private final CallContext context;

	private final CallBudget budget;

	private final InstantSource clock;

	TokenRequestInterceptor(CallPriority priority, CallBudget budget, InstantSource clock) {
		this.context = new CallContext(EndpointFamily.ACCOUNTS, null, priority);
		this.budget = budget;
		this.clock = clock;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		try {
			return this.budget.spend(this.context, () -> checked(execution.execute(request, body)));
		}
		catch (SpotifyRefused ex) {
			throw new RestClientException("Spotify refused the token request", ex);
		}
	}

	private ClientHttpResponse checked(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		if (status == HttpStatus.TOO_MANY_REQUESTS.value()) {
			throw refused(response, new TooManyCalls(until(response.getHeaders())));
		}
		if (response.getStatusCode().is5xxServerError()) {
			throw refused(response, new Unavailable(status));
		}
		return response;
	}

	private static SpotifyRefused refused(ClientHttpResponse response, SpotifyRefusal refusal) {
		response.close();
		return new SpotifyRefused(refusal);
	}

	private Instant until(HttpHeaders headers) {
		return RetryAfter.until(headers, PAUSE, this.clock.instant());
	}

}
