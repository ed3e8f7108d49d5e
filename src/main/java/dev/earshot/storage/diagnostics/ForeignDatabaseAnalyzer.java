package dev.earshot.storage.diagnostics;

import org.flywaydb.core.api.CoreErrorCode;
import org.flywaydb.core.api.FlywayException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Says that a database belongs to another program, in place of a stack trace.
 */
class ForeignDatabaseAnalyzer extends AbstractFailureAnalyzer<FlywayException> {

	@Override
	protected @Nullable FailureAnalysis analyze(Throwable rootFailure, FlywayException cause) {
		if (cause.getErrorCode() != CoreErrorCode.NON_EMPTY_SCHEMA_WITHOUT_SCHEMA_HISTORY_TABLE) {
			return null;
		}
		return new FailureAnalysis("The database belongs to another program: it has tables, but none of Earshot's.",
				"Give Earshot a database or a data directory of its own; no table was changed.", cause);
	}

}
