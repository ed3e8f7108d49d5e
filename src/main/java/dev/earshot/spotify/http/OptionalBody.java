package dev.earshot.spotify.http;

import java.lang.reflect.Method;

import org.jspecify.annotations.Nullable;

import org.springframework.core.MethodParameter;
import org.springframework.core.Nullness;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Records for each call whether its method may return {@code null} for a response without
 * a body.
 */
class OptionalBody implements HttpRequestValues.Processor {

	private static final String ALLOWED = OptionalBody.class.getName() + ".allowed";

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments,
			HttpRequestValues.Builder values) {
		values.addAttribute(ALLOWED, Nullness.forMethodReturnType(method) == Nullness.NULLABLE);
	}

	static boolean isAllowed(HttpRequestValues values) {
		return Boolean.TRUE.equals(values.getAttributes().get(ALLOWED));
	}

}
