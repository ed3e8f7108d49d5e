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
 * Lets a login begin and end only where a person opens its address. A browser that
 * fetches it ahead, a script, or whatever looks at links would use up the code that
 * Spotify takes once.
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
			// Without success, what was fetched ahead is thrown away.
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

	// Only newer browsers say so, and only to a trustworthy address.
	private static boolean isScriptRequest(HttpServletRequest request) {
		String mode = request.getHeader("Sec-Fetch-Mode");
		return mode != null && !mode.equals("navigate");
	}

}
