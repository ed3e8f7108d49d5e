package dev.earshot.account.login;

import java.io.IOException;

import dev.earshot.account.session.SavedRequests;
import dev.earshot.web.PublicUrl;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Redirects from {@code localhost} to {@code 127.0.0.1} before any cookie is set: Spotify
 * refuses {@code localhost} in a redirect URI (RFC 8252, section 8.3), and cookies of the
 * two hosts are separate.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LoopbackRedirect extends OncePerRequestFilter {

	private final PublicUrl publicUrl;

	LoopbackRedirect(PublicUrl publicUrl) {
		this.publicUrl = publicUrl;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		boolean isLocalhost = request.getServerName().equalsIgnoreCase("localhost");
		return !this.publicUrl.isLoopback() || !isLocalhost || SavedRequests.isTooLong(request);
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String address = ServletUriComponentsBuilder.fromRequest(request)
			.host(this.publicUrl.value().getHost())
			.build()
			.toUriString();
		response.sendRedirect(address, HttpServletResponse.SC_TEMPORARY_REDIRECT);
	}

}
