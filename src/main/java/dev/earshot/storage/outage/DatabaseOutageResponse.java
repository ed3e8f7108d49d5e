package dev.earshot.storage.outage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;

import dev.earshot.web.ProblemDetails;
import dev.earshot.web.StandalonePages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/**
 * Tells clients why the database does not answer and when to retry: browsers by a page
 * that reloads itself, programs by problem details. Neither needs a session.
 */
@Component
class DatabaseOutageResponse {

	private static final int RETRY_AFTER_SECONDS = 2;

	private final ProblemDetails problems;

	private final StandalonePages pages;

	private final JsonMapper json;

	DatabaseOutageResponse(ProblemDetails problems, StandalonePages pages, JsonMapper json) {
		this.problems = problems;
		this.pages = pages;
		this.json = json;
	}

	void write(OutageReason reason, HttpServletRequest request, HttpServletResponse response) throws IOException {
		response.reset();
		response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
		response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(RETRY_AFTER_SECONDS));
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", StandalonePages.CONTENT_SECURITY_POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		if (accepted != null && accepted.contains(MediaType.TEXT_HTML_VALUE)) {
			writePage(reason, request, response);
		}
		else {
			response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
			response.getWriter().write(problem(reason, request.getLocale()));
		}
	}

	// A browser may repeat a GET only.
	private void writePage(OutageReason reason, HttpServletRequest request, HttpServletResponse response)
			throws IOException {
		boolean reloads = request.getMethod().equals("GET");
		response.setContentType(MediaType.TEXT_HTML_VALUE);
		if (reloads) {
			response.setHeader("Refresh", String.valueOf(RETRY_AFTER_SECONDS));
		}
		response.getWriter()
			.write(this.pages.render("storage/outage", request.getLocale(), "error",
					Map.of("reason", reason.code(), "reloads", reloads)));
	}

	private String problem(OutageReason reason, Locale locale) {
		return this.json.writeValueAsString(this.problems.of("database-busy", HttpStatus.SERVICE_UNAVAILABLE,
				reason.title(), "storage.outage.next", locale));
	}

}
