package dev.earshot.web;

import java.io.IOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

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
 * Lets a request ask only for languages that there are messages in. Whatever is made for
 * a language is kept in memory, by several libraries, and a stranger can name any number
 * of them.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class KnownLanguages extends OncePerRequestFilter {

	/**
	 * The languages of the message files, the default one first.
	 */
	static final List<Locale> ALL = List.of(Locale.ENGLISH);

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		chain.doFilter(new InKnownLanguage(request), response);
	}

	@Override
	protected boolean shouldNotFilterErrorDispatch() {
		return false;
	}

	private static final class InKnownLanguage extends HttpServletRequestWrapper {

		private InKnownLanguage(HttpServletRequest request) {
			super(request);
		}

		// Browsers name first what they want most.
		@Override
		public Locale getLocale() {
			String wanted = Objects.requireNonNullElse(getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
			return Stream.of(wanted.split(","))
				.map((tag) -> tag.strip().split("[-;]", 2)[0])
				.flatMap((language) -> ALL.stream().filter((known) -> known.getLanguage().equalsIgnoreCase(language)))
				.findFirst()
				.orElse(ALL.getFirst());
		}

		@Override
		public Enumeration<Locale> getLocales() {
			return Collections.enumeration(List.of(getLocale()));
		}

	}

}
