package dev.earshot.storage.diagnostics;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports a database of another program instead of a stack trace.
 */
class ForeignDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		if (cause.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
			return null;
		}
		return new FailureAnalysis("The database belongs to another program: it has tables, but none of Earshot.",
				"Give Earshot its own database or data directory. No table was changed.", cause);
	}

}
