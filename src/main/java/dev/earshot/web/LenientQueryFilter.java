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
 * Ignores unreadable query parameters of outputs, such as {@code size=150%}. Tomcat would
 * refuse the whole request, and the error would be visible on a stream.
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
		chain.doFilter(new LenientRequest(request), response);
	}

	static Map<String, String[]> parameters(@Nullable String query) {
		Map<String, List<String>> lists = new LinkedHashMap<>();
		for (String part : StringUtils.tokenizeToStringArray(query, "&", false, true)) {
			read(part, lists);
		}
		Map<String, String[]> parameters = new LinkedHashMap<>();
		lists.forEach((name, values) -> parameters.put(name, values.toArray(String[]::new)));
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
			// Ignored, as described above.
		}
	}

	private static String decoded(String text) {
		return URLDecoder.decode(text, StandardCharsets.UTF_8);
	}

	/** A request whose parameters come from its query only. */
	private static final class LenientRequest extends HttpServletRequestWrapper {

		private final Map<String, String[]> parameters;

		LenientRequest(HttpServletRequest request) {
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
