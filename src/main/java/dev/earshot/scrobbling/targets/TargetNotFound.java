package dev.earshot.scrobbling.targets;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * This account has no such target, or nothing like that waits for it.
 */
@ResponseStatus(HttpStatus.NOT_FOUND)
public class TargetNotFound extends RuntimeException {

	public TargetNotFound() {
		super("No such target", null, false, false);
	}

}
