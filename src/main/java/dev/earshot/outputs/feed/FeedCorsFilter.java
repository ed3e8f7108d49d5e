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
 * Lets scripts of any page read the feed and its stream, including error responses:
 * everybody who knows the token may read them, and no cookie gives access to anything.
 * The header is the same for all, so that caches need not distinguish pages.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class FeedCorsFilter extends OncePerRequestFilter {

	private static final String ANY = "*";

	private static final String EXPOSED_HEADERS = String.join(", ", HttpHeaders.ETAG, HttpHeaders.RETRY_AFTER);

	private static final String ONE_DAY = "86400";

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getServletPath();
		return !path.startsWith("/s/") || !(path.endsWith("/now.json") || path.endsWith("/live"));
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, ANY);
		response.setHeader(HttpHeaders.ACCESS_CONTROL_EXPOSE_HEADERS, EXPOSED_HEADERS);
		if (HttpMethod.OPTIONS.matches(request.getMethod())) {
			allow(response);
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static void allow(HttpServletResponse response) {
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD");
		response.setHeader(HttpHeaders.ACCESS_CONTROL_ALLOW_HEADERS, ANY);
		response.setHeader(HttpHeaders.ACCESS_CONTROL_MAX_AGE, ONE_DAY);
		response.setStatus(HttpServletResponse.SC_NO_CONTENT);
	}

}
