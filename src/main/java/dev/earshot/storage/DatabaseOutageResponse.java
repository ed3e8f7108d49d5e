package dev.earshot.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import dev.earshot.web.StandalonePages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Says that the database is busy and when to come back: a page for people, which comes
 * back by itself, and problem details for programs. Neither needs a session.
 */
@Component
class DatabaseOutageResponse {

	private static final int RETRY_AFTER_SECONDS = 2;

	private final MessageSource messages;

	private final StandalonePages pages;

	private final JsonMapper json;

	DatabaseOutageResponse(MessageSource messages, StandalonePages pages, JsonMapper json) {
		this.messages = messages;
		this.pages = pages;
		this.json = json;
	}

	void write(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", StandalonePages.CONTENT_SECURITY_POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		boolean isPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
		response.setContentType(isPage ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		// Only what was asked for by GET may be asked for again.
		boolean isAsked = request.getMethod().equals("GET");
		if (isPage && isAsked) {
			response.setHeader("Refresh", String.valueOf(RETRY_AFTER_SECONDS));
		}
		response.getWriter().write(isPage ? page(request, isAsked) : problem(request.getLocale()));
	}

	private String page(HttpServletRequest request, boolean again) {
		return this.pages.render("storage/busy", request.getLocale(), "operations", Map.of("again", again));
	}

	private String problem(Locale locale) {
		ProblemDetail problem = ProblemDetail.forStatus(HttpStatus.SERVICE_UNAVAILABLE);
		problem.setType(URI.create("about:blank"));
		problem.setTitle(this.messages.getMessage("storage.busy.title", null, locale));
		problem.setDetail(this.messages.getMessage("storage.busy.next", null, locale));
		problem.setProperty("code", "database-busy");
		return this.json.writeValueAsString(problem);
	}

}
