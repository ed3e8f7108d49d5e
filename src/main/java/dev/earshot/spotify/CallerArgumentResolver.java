package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Takes the argument that says on whose behalf a call is made and hands it on to
 * {@link BearerTokenInterceptor} as a request attribute.
 */
class CallerArgumentResolver implements HttpServiceArgumentResolver {

	static final String CALLER = CallerArgumentResolver.class.getName() + ".caller";

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter,
			HttpRequestValues.Builder requestValues) {
		if (argument instanceof AccountId || argument instanceof BearerToken) {
			requestValues.addAttribute(CALLER, argument);
			return true;
		}
		return false;
	}

}
