package dev.earshot.storage.outage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

import org.springframework.jdbc.CannotGetJdbcConnectionException;

import static org.assertj.core.api.Assertions.assertThat;

class DatabaseOutageTests {

	@ParameterizedTest
	@ValueSource(strings = { "08001", "08006", "53300", "57P01", "57P03", "55P03" })
	void isWhatPassesByItself(String state) {
		assertThat(DatabaseOutage.isCauseOf(new SQLException("", state))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "23505", "42P01", "28P01", "57014" })
	void isNoFaultInWhatWasAsked(String state) {
		assertThat(DatabaseOutage.isCauseOf(new SQLException("", state))).isFalse();
		assertThat(DatabaseOutage.isCauseOf(new SQLException())).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "SQLITE_FULL, FULL", "SQLITE_IOERR_WRITE, AWAY", "SQLITE_CANTOPEN, AWAY", "SQLITE_READONLY, AWAY" })
	void isADiskThatIsFullOrAway(SQLiteErrorCode code, OutageReason reason) {
		Exception failure = new IllegalStateException(new SQLiteException("", code));
		assertThat(DatabaseOutage.isCauseOf(failure)).isTrue();
		assertThat(OutageReason.of(failure)).isEqualTo(reason);
	}

	@Test
	void isNoFaultyStatement() {
		assertThat(DatabaseOutage.isCauseOf(new SQLiteException("", SQLiteErrorCode.SQLITE_ERROR))).isFalse();
		assertThat(DatabaseOutage.isCauseOf(new SQLiteException("", SQLiteErrorCode.SQLITE_CONSTRAINT))).isFalse();
	}

	@Test
	void isFoundBehindWhateverCameOfIt() {
		SQLException outage = new SQLTransientConnectionException("gone");
		Exception failure = new IllegalStateException(new CannotGetJdbcConnectionException("", outage));
		assertThat(DatabaseOutage.find(failure)).containsSame(outage);
		assertThat(DatabaseOutage.find(new IllegalStateException())).isEmpty();
	}

}
