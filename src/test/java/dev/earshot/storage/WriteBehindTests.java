package dev.earshot.storage;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;

class WriteBehindTests {

	private final List<String> attempted = new ArrayList<>();

	private @Nullable RuntimeException failure;

	private final WriteBehind<String, Integer> counts = new WriteBehind<>("counts", Integer::sum, this::write);

	@Test
	void writesManyChangesAsOne() {
		this.counts.add("a", 1);
		this.counts.add("b", 1);
		this.counts.add("a", 2);
		assertThat(this.attempted).isEmpty();
		this.counts.flush();
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=3", "b=1");
	}

	@Test
	void keepsWhatCannotBeWrittenForTheNextTime() {
		this.failure = new QueryTimeoutException("Not today");
		this.counts.add("a", 1);
		this.counts.flush();
		this.failure = null;
		this.counts.add("a", 2);
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=1", "a=3");
	}

	@Test
	void waitsForAFailingDatabaseOnceAtATime() {
		this.failure = new QueryTimeoutException("Not today");
		this.counts.add("a", 1);
		this.counts.add("b", 1);
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=1");
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=1", "b=1");
	}

	@Test
	void dropsWhatCanNeverBeWritten() {
		this.failure = new DataIntegrityViolationException("Never");
		this.counts.add("a", 1);
		this.counts.add("b", 1);
		this.counts.flush();
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=1", "b=1");
	}

	@Test
	void takesChangesWhileItWrites() {
		WriteBehind<String, Integer> busy = new WriteBehind<>("counts", Integer::sum, this::writeAndCount);
		busy.add("a", 1);
		busy.flush();
		this.counts.flush();
		assertThat(this.attempted).containsExactly("a=1", "a=10");
	}

	private void writeAndCount(String key, Integer value) {
		write(key, value);
		this.counts.add(key, 10);
	}

	private void write(String key, Integer value) {
		this.attempted.add(key + "=" + value);
		if (this.failure != null) {
			throw this.failure;
		}
	}

}
