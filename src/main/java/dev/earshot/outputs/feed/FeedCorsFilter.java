package dev.earshot.outputs.feed;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets scripts of any page read the feed and its stream, also that there is none: whoever
 * knows the token may, and there is nothing here that a cookie would open. The header is
 * the same for everybody, so that caches need not tell pages apart.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedCorsFilter extends OncePerRequestFilter {

	private static final String ANYBODY = "*";

	private static final String READABLE = String.join(", ", HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);

	private static final String ONE_DAY = "86400";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !path.startsWith("/s/") || !(path.endsWith("/now.json") || path.endsWith("/live"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANYBODY);
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, READABLE);
		if (HttpMethod.OPTIONS.matches(request.getMethod())) {
			allow(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void allow(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ANYBODY);
		response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

}
