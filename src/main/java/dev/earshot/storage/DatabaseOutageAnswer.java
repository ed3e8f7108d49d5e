package dev.earshot.storage;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.resource.ResourceUrlProvider;

/**
 * Says that the database is busy and when to come back: a page for people, which comes
 * back by itself, and problem details for programs. Neither needs a session.
 */
@Component
class DatabaseOutageAnswer {

	private static final int RETRY_AFTER_SECONDS = 2;

	private static final String POLICY = "default-src 'none'; style-src 'self'; frame-ancestors 'none'";

	private final MessageSource messages;

	private final ITemplateEngine templates;

	private final JsonMapper json;

	private final ResourceUrlProvider files;

	DatabaseOutageAnswer(MessageSource messages, ITemplateEngine templates, JsonMapper json,
			ResourceUrlProvider files) {
		this.messages = messages;
		this.templates = templates;
		this.json = json;
		this.files = files;
	}

	void give(HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		boolean isPage = accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE);
		response.setContentType(isPage ? MediaType.TEXT_HTML_VALUE : MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.getWriter().write(isPage ? page(request) : problem(request.getLocale()));
	}

	// Only what was asked for by GET may be asked for again.
	private String page(HttpServletRequest request) {
		String again = request.getMethod().equals("GET") ? String.valueOf(RETRY_AFTER_SECONDS) : "";
		return this.templates.process("storage/busy",
				new Context(request.getLocale(), Map.of("styles", styles(request.getContextPath()), "again", again)));
	}

	private List<String> styles(String contextPath) {
		return Stream.of("tokens", "base", "operations")
			.map((name) -> contextPath + style("/css/" + name + ".css"))
			.toList();
	}

	private String style(String path) {
		String found = this.files.getForLookupPath(path);
		return (found != null) ? found : path;
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
