package dev.earshot.storage.diagnostics;

import org.junit.jupiter.api.Test;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import static org.assertj.core.api.Assertions.assertThat;

class FullDiskAnalyzerTests {

	@Test
	void knowsAFullDiskFromOtherFailures() {
		assertThat(new FullDiskAnalyzer().analyze(failure(SQLiteErrorCode.SQLITE_FULL))).isNotNull();
		assertThat(new FullDiskAnalyzer().analyze(failure(SQLiteErrorCode.SQLITE_CONSTRAINT))).isNull();
	}

	private static Throwable failure(SQLiteErrorCode code) {
		return new IllegalStateException(new SQLiteException("", code));
	}

}
