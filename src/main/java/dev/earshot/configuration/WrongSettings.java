package dev.earshot.configuration;

import java.util.List;

/**
 * Stops the start with one sentence per line, for the person who runs the server.
 */
class WrongSettings extends RuntimeException {

	WrongSettings(List<String> problems) {
		super(String.join("\n", problems));
	}

}
