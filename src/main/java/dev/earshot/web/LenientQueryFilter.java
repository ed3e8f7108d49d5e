package dev.earshot.web;

import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets outputs read of their address what can be read. Where a percent sign stands alone,
 * as in {@code size=150%}, the server itself would refuse the whole request, and an
 * audience would see that it did; here that option is as if it were not there.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LenientQueryFilter extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !path.startsWith("/s/") && !path.startsWith("/share/preview/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new Reading(request), response);
	}

	static Map<String, String[]> parameters(@Nullable String query) {
		Map<String, List<String>> read = new LinkedHashMap<>();
		for (String part : StringUtils.tokenizeToStringArray(query, "&", false, true)) {
			read(part, read);
		}
		Map<String, String[]> parameters = new LinkedHashMap<>();
		read.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
		return Collections.unmodifiableMap(parameters);
	}

	private static void read(String part, Map<String, List<String>> parameters) {
		int sign = part.indexOf('=');
		try {
			String name = decoded((sign < 0) ? part : part.substring(0, sign));
			String value = (sign < 0) ? "" : decoded(part.substring(sign + 1));
			parameters.computeIfAbsent(name, (_) -> new ArrayList<>()).add(value);
		}
		catch (IllegalArgumentException ex) {
			// As if it were not there.
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/** A request whose parameters are those of its address. */
	private static final class Reading extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters;

		Reading(HttpServletRequest request) {
			super(request);
			this.parameters = parameters(request.getQueryString());
		}

		@Override
		public @Nullable String getParameter(String name) {
			String[] values = getParameterValues(name);
			return (values != null) ? values[0] : null;
		}

		@Override
		public String @Nullable [] getParameterValues(String name) {
			return this.parameters.get(name);
		}

		@Override
		public Map<String, String[]> getParameterMap() {
			return this.parameters;
		}

		@Override
		public Enumeration<String> getParameterNames() {
			return Collections.enumeration(this.parameters.keySet());
		}

	}

}
