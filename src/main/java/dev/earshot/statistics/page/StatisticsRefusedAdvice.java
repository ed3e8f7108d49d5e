package dev.earshot.statistics.page;

import java.util.Locale;

import dev.earshot.web.ProblemDetails;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/**
 * Tells programs why there are no statistics.
 */
@RestControllerAdvice(annotations = RestController.class)
class StatisticsRefusedAdvice {

	private final ProblemDetails problems;

	StatisticsRefusedAdvice(ProblemDetails problems) {
		this.problems = problems;
	}

	@ExceptionHandler
	ResponseEntity<ProblemDetail> explain(StatisticsRefused refused, Locale locale) {
		HttpStatus status = switch (refused.refusal()) {
			case PERIOD_BACKWARDS -> HttpStatus.BAD_REQUEST;
			case NO_LOG -> HttpStatus.NOT_FOUND;
		};
		return this.problems.of(refused.refusal(), status, "next", locale);
	}

}
