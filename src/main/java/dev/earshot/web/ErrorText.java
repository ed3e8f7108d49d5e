package dev.earshot.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Finds the texts for an error status, from 400 on, or else those for its class.
 */
@Component
public class ErrorText {

	private final MessageSource messages;

	private final ProblemDetails problems;

	ErrorText(MessageSource messages, ProblemDetails problems) {
		this.messages = messages;
		this.problems = problems;
	}

	/**
	 * Returns the part of the message keys, such as {@code 404} or {@code 4xx}.
	 */
	public String code(HttpStatusCode status, Locale locale) {
		String exact = String.valueOf(status.value());
		String series = status.is4xxClientError() ? "4xx" : "5xx";
		return (this.messages.getMessage(title(exact), null, null, locale) != null) ? exact : series;
	}

	/** Returns problem details (RFC 9457) with the texts of the error page. */
	public ProblemDetail problem(HttpStatusCode status, Locale locale) {
		String code = code(status, locale);
		return this.problems.of(status, title(code), "error." + code + ".what", locale);
	}

	private static String title(String code) {
		return "error." + code + ".title";
	}

}
