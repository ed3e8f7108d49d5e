package dev.earshot.web.server;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import dev.earshot.web.KnownLanguages;
import dev.earshot.web.StandalonePages;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/**
 * Answers requests that Tomcat refuses before they reach Spring MVC, such as those with
 * an undecodable URL or too large headers. Tomcat's own page names Tomcat and does not
 * say what to do.
 */
class ServerErrorPage extends ErrorReportValve {

	private static final Logger logger = LoggerFactory.getLogger(ServerErrorPage.class);

	private final Supplier<ServerErrorDocument> document;

	ServerErrorPage(Supplier<ServerErrorDocument> document) {
		this.document = document;
	}

	@Override
	protected void report(Request request, Response response, @Nullable Throwable failure) {
		boolean failed = response.getStatus() >= HttpStatus.BAD_REQUEST.value() && response.getContentWritten() == 0;
		if (failed && response.setErrorReported() && isConnected(response)) {
			answer(request, response);
		}
	}

	private static boolean isConnected(Response response) {
		AtomicBoolean connected = new AtomicBoolean();
		response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, connected);
		return connected.get();
	}

	private void answer(Request request, Response response) {
		HttpStatus known = HttpStatus.resolve(response.getStatus());
		HttpStatus status = (known != null) ? known : HttpStatus.INTERNAL_SERVER_ERROR;
		Locale locale = KnownLanguages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
		try {
			if (isBrowser(request)) {
				write(response, MediaType.TEXT_HTML, this.document.get().html(status, locale));
			}
			else {
				write(response, MediaType.APPLICATION_PROBLEM_JSON, this.document.get().json(status, locale));
			}
		}
		catch (IOException ex) {
			logger.debug("The client has closed the connection", ex);
		}
	}

	// The headers of a malformed request may be unknown. It may come from a browser.
	private static boolean isBrowser(Request request) {
		String accepted = request.getHeader(HttpHeaders.ACCEPT);
		return accepted == null || accepted.contains(MediaType.TEXT_HTML_VALUE);
	}

	private static void write(Response response, MediaType type, String content) throws IOException {
		response.setContentType(type.toString());
		response.setCharacterEncoding(StandardCharsets.UTF_8);
		response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
		response.setHeader("Content-Security-Policy", StandalonePages.CONTENT_SECURITY_POLICY);
		response.setHeader("X-Content-Type-Options", "nosniff");
		Writer writer = response.getReporter();
		if (writer != null) {
			writer.write(content);
			response.finishResponse();
		}
	}

}
