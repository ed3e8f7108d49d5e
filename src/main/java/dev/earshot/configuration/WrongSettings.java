package dev.earshot.configuration;

import java.util.List;

/**
 * Thrown when the start has to stop because settings are wrong. The message is one
 * sentence on each line, for the person who runs the server.
 */
class WrongSettings extends RuntimeException {

	WrongSettings(List<String> problems) {
		super(String.join("\n", problems));
	}

}
