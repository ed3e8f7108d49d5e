package dev.earshot.outputs.stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * Thrown when a page with outdated options asks for its stream.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class StaleOptionsException extends RuntimeException {

	StaleOptionsException() {
		super("The options of the page are outdated", null, false, false);
	}

}
