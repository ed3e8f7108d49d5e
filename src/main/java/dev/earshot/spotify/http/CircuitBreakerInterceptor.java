package dev.earshot.spotify.http;

import java.io.IOException;

import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.EndpointFamily;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Refuses calls while a circuit breaker is open, before a token is fetched.
 */
class CircuitBreakerInterceptor implements ClientHttpRequestInterceptor {

	private final CallBudget budget;

	CircuitBreakerInterceptor(CallBudget budget) {
		this.budget = budget;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		this.budget.check(EndpointFamily.of(request.getURI()));
		return execution.execute(request, body);
	}

}
