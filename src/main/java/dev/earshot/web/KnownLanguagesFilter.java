package dev.earshot.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Limits the locale of a request to the known languages. Several libraries cache data for
 * each locale without a limit, and a client can send any number of locales.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownLanguagesFilter extends OncePerRequestFilter {

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new RequestInKnownLanguage(request), response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static final class RequestInKnownLanguage extends HttpServletRequestWrapper {

		private RequestInKnownLanguage(HttpServletRequest request) {
			super(request);
		}

		@Override
		public Locale getLocale() {
			return KnownLanguages.of(getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(getLocale()));
		}

	}

}
