package dev.earshot.outputs.stream;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A page asks for its stream that looks as its link no longer says.
 */
@ResponseStatus(HttpStatus.CONFLICT)
class StaleOptionsException extends RuntimeException {

	StaleOptionsException() {
		super("The page is to be fetched again", null, false, false);
	}

}
