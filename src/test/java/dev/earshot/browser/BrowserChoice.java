package dev.earshot.browser;

import java.nio.file.Path;
import java.util.Optional;

/**
 * What becomes of the browser tests on a machine.
 */
sealed interface BrowserChoice {

	String NONE_FOUND = "No Chromium was found: install it, or name it in the environment variable "
			+ InstalledChromium.VARIABLE + ".";

	/**
	 * Decides.
	 * @param chromium the browser, if there is one
	 * @param required whether the tests may not be skipped
	 * @return what to do
	 */
	static BrowserChoice of(Optional<Path> chromium, boolean required) {
		return chromium.<BrowserChoice>map(Run::new)
			.orElseGet(() -> required ? new Fail(NONE_FOUND) : new Skip(NONE_FOUND));
	}

	/**
	 * They run.
	 *
	 * @param executable in this browser
	 */
	record Run(Path executable) implements BrowserChoice {
	}

	/**
	 * They are reported as skipped.
	 *
	 * @param reason in one sentence
	 */
	record Skip(String reason) implements BrowserChoice {
	}

	/**
	 * They fail.
	 *
	 * @param reason in one sentence
	 */
	record Fail(String reason) implements BrowserChoice {
	}

}
