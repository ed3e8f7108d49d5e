package dev.earshot.storage;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.UncategorizedSQLException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DeferredWritesTests {

	private static final DataAccessException OUTAGE = new TransientDataAccessResourceException("",
			new SQLTransientConnectionException("locked"));

	private final List<Map.Entry<String, Integer>> written = new ArrayList<>();

	private final DeferredWrites<String, Integer> writes = new DeferredWrites<>("numbers", this::write);

	private @Nullable DataAccessException trouble;

	@Test
	void writeAtOnceWhereThatIsPossible() {
		this.writes.write("a", 1);
		assertThat(this.written).containsExactly(Map.entry("a", 1));
		assertThat(this.writes.pending("a")).isNull();
	}

	@Test
	void writeTheNewestOfEachLater() {
		this.trouble = OUTAGE;
		this.writes.write("a", 1);
		this.writes.write("b", 2);
		this.writes.write("a", 3);
		assertThat(this.writes.pending("a")).isEqualTo(3);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(this.writes::flush);
		this.trouble = null;
		this.writes.tryFlush();
		assertThat(this.written).containsExactly(Map.entry("a", 3), Map.entry("b", 2));
	}

	@Test
	void dropWhatCanNeverBeWritten() {
		this.trouble = new DataIntegrityViolationException("");
		this.writes.write("a", 1);
		this.trouble = null;
		this.writes.write("b", 2);
		assertThat(this.written).containsExactly(Map.entry("b", 2));
	}

	@Test
	void keepWhatAFullDiskDoesNotTake() {
		this.trouble = new UncategorizedSQLException("", "", new SQLException("disk full"));
		this.writes.write("a", 1);
		this.trouble = null;
		this.writes.tryFlush();
		assertThat(this.written).containsExactly(Map.entry("a", 1));
	}

	@Test
	void writeNothingOldAfterSomethingElse() {
		this.trouble = OUTAGE;
		this.writes.write("a", 1);
		this.trouble = null;
		this.writes.writeInstead("a", () -> this.written.add(Map.entry("else", 0)));
		this.writes.tryFlush();
		assertThat(this.written).containsExactly(Map.entry("else", 0));
	}

	@Test
	void goOnWaitingIfSomethingElseFails() {
		this.trouble = OUTAGE;
		this.writes.write("a", 1);
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> this.writes.writeInstead("a", () -> {
			throw OUTAGE;
		}));
		assertThat(this.writes.pending("a")).isEqualTo(1);
	}

	private void write(String key, int value) {
		if (this.trouble != null) {
			throw this.trouble;
		}
		this.written.add(Map.entry(key, value));
	}

}
