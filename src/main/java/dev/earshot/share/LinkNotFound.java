package dev.earshot.share;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * A token opens nothing, or not this. Nobody is told whether it ever did.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class LinkNotFound extends RuntimeException {

	LinkNotFound() {
		super("No such link", null, false, false);
	}

}
