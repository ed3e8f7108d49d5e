package dev.earshot.account.login;

import java.io.IOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets only navigation by a person begin or finish a login. Prefetching, scripts and link
 * scanners would use up the code, which Spotify accepts once.
 */
class NavigationFilter extends OncePerRequestFilter {

	private static final Set<String> PURPOSE_HEADERS = Set.of("Sec-Purpose", "Purpose", "X-Purpose", "X-Moz");

	private static final Set<String> PREFETCH_PURPOSES = Set.of("prefetch", "prerender", "preview");

	private final RequestMatcher login;

	NavigationFilter(RequestMatcher login) {
		this.login = login;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !this.login.matches(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (!request.getMethod().equals(HttpMethod.GET.name())) {
			response.setHeader(HttpHeaders.ALLOW, HttpMethod.GET.name());
			response.sendError(HttpStatus.METHOD_NOT_ALLOWED.value());
		}
		else if (isPrefetch(request) || isScriptRequest(request)) {
			// Browsers discard a prefetched response that is an error.
			response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

	private static boolean isPrefetch(HttpServletRequest request) {
		return PURPOSE_HEADERS.stream()
			.map(request::getHeader)
			.filter(Objects::nonNull)
			.flatMap((purpose) -> Stream.of(purpose.toLowerCase(Locale.ROOT).split("[;,\\s]+")))
			.anyMatch(PREFETCH_PURPOSES::contains);
	}

	// Only newer browsers send this header, and only to trustworthy origins.
	private static boolean isScriptRequest(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return mode != null && !mode.equals("navigate");
	}

}
