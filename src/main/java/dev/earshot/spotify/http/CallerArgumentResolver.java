package dev.earshot.spotify.http;

import dev.earshot.core.AccountId;
import dev.earshot.oauth.BearerToken;
import dev.earshot.spotify.CallPriority;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Passes the account or token, and the priority, to {@link BearerTokenInterceptor} and
 * {@link BudgetInterceptor} as request attributes.
 */
class CallerArgumentResolver implements HttpServiceArgumentResolver {

	static final String CALLER = CallerArgumentResolver.class.getName() + ".caller";

	static final String PRIORITY = CallerArgumentResolver.class.getName() + ".priority";

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder requestValues) {
		if (argument instanceof AccountId || argument instanceof BearerToken) {
			requestValues.addAttribute(CALLER, argument);
			return true;
		}
		if (argument instanceof CallPriority) {
			requestValues.addAttribute(PRIORITY, argument);
			return true;
		}
		return false;
	}

}
