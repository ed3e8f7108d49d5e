package dev.earshot.web.server;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Sends relative redirects also for HTTP/1.0, which is nginx's default towards upstream
 * servers. Tomcat would send an absolute URL, without the port that only the browser
 * knows.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class RelativeRedirects extends OncePerRequestFilter {

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getProtocol().equals("HTTP/1.0");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(request, new RelativeRedirectResponse(response));
	}

	private static final class RelativeRedirectResponse extends HttpServletResponseWrapper {

		private RelativeRedirectResponse(HttpServletResponse response) {
			super(response);
		}

		@Override
		public void sendRedirect(String location) throws IOException {
			sendRedirect(location, SC_FOUND, true);
		}

		@Override
		public void sendRedirect(String location, int status) throws IOException {
			sendRedirect(location, status, true);
		}

		@Override
		public void sendRedirect(String location, boolean clear) throws IOException {
			sendRedirect(location, SC_FOUND, clear);
		}

		@Override
		public void sendRedirect(String location, int status, boolean clear) throws IOException {
			if (clear) {
				resetBuffer();
			}
			setStatus(status);
			setHeader(HttpHeaders.LOCATION, location);
			flushBuffer();
		}

	}

}
