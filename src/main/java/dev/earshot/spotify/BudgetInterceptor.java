package dev.earshot.spotify;

import java.io.IOException;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Passes every attempt at a call through the {@link CallBudget}.
 */
class BudgetInterceptor implements ClientHttpRequestInterceptor {

	private final CallBudget budget;

	BudgetInterceptor(CallBudget budget) {
		this.budget = budget;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		EndpointFamily family = EndpointFamily.of(request.getURI());
		return this.budget.spend(family, priority(request, family), () -> execution.execute(request, body));
	}

	private static CallPriority priority(HttpRequest request, EndpointFamily family) {
		Object named = request.getAttributes().get(CallerArgumentResolver.PRIORITY);
		return (named instanceof CallPriority priority) ? priority : family.priority(request.getMethod());
	}

}
