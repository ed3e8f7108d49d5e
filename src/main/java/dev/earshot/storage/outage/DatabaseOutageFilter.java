package dev.earshot.storage.outage;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers requests that fail because of a database outage. It runs before all filters
 * that use the database, such as the session filter.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class DatabaseOutageFilter extends OncePerRequestFilter {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseOutageFilter.class);

	private final ObjectProvider<DatabaseOutageResponse> outageResponse;

	// The filter is created before the template engine.
	DatabaseOutageFilter(ObjectProvider<DatabaseOutageResponse> outageResponse) {
		this.outageResponse = outageResponse;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		try {
			chain.doFilter(request, response);
		}
		catch (ServletException | IOException | RuntimeException ex) {
			Optional<Throwable> outage = DatabaseOutage.find(ex);
			if (outage.isEmpty() || response.isCommitted()) {
				throw ex;
			}
			logger.warn("Request failed because of a database outage: {}", outage.get().getMessage());
			this.outageResponse.getObject().write(OutageReason.of(ex), request, response);
		}
	}

}
