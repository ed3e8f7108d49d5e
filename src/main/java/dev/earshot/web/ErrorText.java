package dev.earshot.web;

import java.util.Locale;

import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * The words for an HTTP status: those for exactly this one, or those for all of its kind.
 */
@Component
public class ErrorText {

	private final MessageSource messages;

	ErrorText(MessageSource messages) {
		this.messages = messages;
	}

	/**
	 * Finds the name under which the words for a status are kept.
	 * @param status of an error, from 400 on
	 * @return such as {@code 404} or {@code 4xx}
	 */
	public String code(HttpStatusCode status) {
		String exact = String.valueOf(status.value());
		String kind = status.is4xxClientError() ? "4xx" : "5xx";
		return (this.messages.getMessage(title(exact), null, null, Locale.ENGLISH) != null) ? exact : kind;
	}

	/**
	 * Tells a program what a page tells a person.
	 * @param status of an error, from 400 on
	 * @param locale of whoever asked
	 * @return problem details (RFC 9457)
	 */
	public ProblemDetail problem(HttpStatusCode status, Locale locale) {
		String code = code(status);
		ProblemDetail problem = ProblemDetail.forStatus(status);
		problem.setTitle(this.messages.getMessage(title(code), null, locale));
		problem.setDetail(this.messages.getMessage("error." + code + ".what", null, locale));
		return problem;
	}

	private static String title(String code) {
		return "error." + code + ".title";
	}

}
