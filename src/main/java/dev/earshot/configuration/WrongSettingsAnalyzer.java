package dev.earshot.configuration;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Prints which settings are wrong in place of a stack trace.
 */
class WrongSettingsAnalyzer extends AbstractFailureAnalyzer<WrongSettings> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, WrongSettings cause) {
		return new FailureAnalysis(cause.getMessage(),
				"Correct this where it is set: in the environment, in .env or under /run/secrets.", cause);
	}

}
