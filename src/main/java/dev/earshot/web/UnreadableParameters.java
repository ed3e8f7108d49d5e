package dev.earshot.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests with too many or undecodable parameters. Tomcat would report them as
 * internal errors, and any client could fill the log with them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class UnreadableParameters extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IllegalStateException ex) {
			InvalidParameterException unreadable = unreadable(ex);
			if (unreadable == null || response.isCommitted()) {
				throw ex;
			}
			response.sendError(unreadable.getErrorCode());
		}
	}

	private static @Nullable InvalidParameterException unreadable(@Nullable Throwable failure) {
		return switch (failure) {
			case null -> null;
			case InvalidParameterException unreadable -> unreadable;
			case Throwable other -> unreadable(other.getCause());
		};
	}

}
