package dev.earshot.playback.control;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no command that is larger than any command can be, before anything of it is read.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class SmallBodies extends OncePerRequestFilter {

	private static final long MOST = 16 * 1024;

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String path = request.getRequestURI();
		return !path.startsWith("/playback/") && !path.startsWith("/api/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > MOST) {
			response.sendError(HttpStatus.CONTENT_TOO_LARGE.value());
		}
		else if (request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
			response.sendError(HttpStatus.LENGTH_REQUIRED.value());
		}
		else {
			chain.doFilter(request, response);
		}
	}

}
