package dev.earshot.nodes.postgres;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import dev.earshot.nodes.NodeLock;
import dev.earshot.storage.TestDatabase;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SharedLocksTests {

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private final DataSource database = TestDatabase.POSTGRESQL.source();

	private final SharedLocks one = TestLocks.of(this.database, "one");

	private final SharedLocks other = TestLocks.of(this.database, "other");

	private static SharedLocks withoutDatabase() {
		return TestLocks.of(new DriverManagerDataSource("jdbc:postgresql://127.0.0.1:1/none?connectTimeout=1"),
				"cut-off");
	}

	@Test
	void oneNodeAtATimeHoldsALock() {
		this.one.tryLock("refresh", MINUTE);
		assertThat(this.other.tryLock("refresh", MINUTE)).isEmpty();
		assertThat(this.other.tryLock("another", MINUTE)).isPresent();
	}

	@Test
	void aClosedLockIsFree() {
		this.one.tryLock("refresh", MINUTE).orElseThrow().close();
		assertThat(this.other.tryLock("refresh", MINUTE)).isPresent();
	}

	@Test
	void waitsUntilALockIsFree() throws Exception {
		NodeLock held = this.one.lock("refresh", MINUTE);
		CompletableFuture<NodeLock> waiting = CompletableFuture.supplyAsync(() -> this.other.lock("refresh", MINUTE));
		held.close();
		waiting.get(10, TimeUnit.SECONDS);
		assertThat(this.one.tryLock("refresh", MINUTE)).isEmpty();
	}

	@Test
	void goesOnWhenADeadNodeHoldsALockForTooLong() {
		this.one.tryLock("refresh", MINUTE);
		this.other.lock("refresh", Duration.ofMillis(100)).close();
		assertThat(this.one.tryLock("refresh", MINUTE)).isEmpty();
	}

	@Test
	void goesOnWithoutTheDatabase() {
		withoutDatabase().lock("refresh", MINUTE).close();
	}

	@Test
	void saysThatTheDatabaseIsAway() {
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> withoutDatabase().tryLock("refresh", MINUTE));
	}

}
