package dev.earshot.spotify.http;

import java.io.IOException;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.CallPriority;
import dev.earshot.spotify.budget.CallBudget;
import dev.earshot.spotify.budget.CallContext;
import dev.earshot.spotify.budget.EndpointFamily;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Passes every attempt through the {@link CallBudget}.
 */
class BudgetInterceptor implements ClientHttpRequestInterceptor {

	private final CallBudget budget;

	BudgetInterceptor(CallBudget budget) {
		this.budget = budget;
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		return this.budget.spend(context(request), () -> execution.execute(request, body));
	}

	private static CallContext context(HttpRequest request) {
		EndpointFamily family = EndpointFamily.of(request.getURI());
		Object caller = request.getAttributes().get(CallerArgumentResolver.CALLER);
		AccountId account = (caller instanceof AccountId known) ? known : null;
		return new CallContext(family, account, priority(request, family));
	}

	private static CallPriority priority(HttpRequest request, EndpointFamily family) {
		// A token without an account belongs to a login, and a person waits for it.
		if (request.getAttributes().get(CallerArgumentResolver.CALLER) instanceof BearerToken) {
			return CallPriority.COMMAND;
		}
		Object named = request.getAttributes().get(CallerArgumentResolver.PRIORITY);
		return (named instanceof CallPriority priority) ? priority : family.priority(request.getMethod());
	}

}
