package dev.earshot.storage.diagnostics;

import dev.earshot.storage.StorageUnusable;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/**
 * Reports why the storage cannot be used, and what to do, instead of a stack trace.
 */
public class StorageUnusableAnalyzer extends AbstractFailureAnalyzer<StorageUnusable> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, StorageUnusable cause) {
		return new FailureAnalysis(cause.getMessage(), cause.remedy(), cause);
	}

}
