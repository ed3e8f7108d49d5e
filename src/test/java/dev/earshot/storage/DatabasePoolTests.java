package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

class DatabasePoolTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private final UnsteadyDatabase database = UnsteadyDatabase.of(TestDatabase.SQLITE);

	private final DatabasePool pool = new DatabasePool(this.database);

	@AfterEach
	void close() {
		this.pool.close();
	}

	@Test
	void letsOneWaitAndTellsAllOthersAtOnce() throws SQLException {
		this.pool.setMaximumPoolSize(1);
		this.pool.setConnectionTimeout(250);
		CompletableFuture<Boolean> trial;
		try (Connection _ = this.pool.getConnection()) {
			assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(this.pool::getConnection);
			this.pool.setConnectionTimeout(LONG.toMillis());
			trial = CompletableFuture.supplyAsync(this::isReachable, Thread::startVirtualThread);
			await().until(() -> this.pool.getHikariPoolMXBean().getThreadsAwaitingConnection() == 1);
			assertThatExceptionOfType(SQLTransientConnectionException.class).isThrownBy(this.pool::getConnection)
				.withMessage("The database is out of reach");
		}
		assertThat(trial).succeedsWithin(LONG).isEqualTo(true);
		assertThat(isReachable()).isTrue();
	}

	private boolean isReachable() {
		try (Connection connection = this.pool.getConnection()) {
			return connection.isValid(1);
		}
		catch (SQLException ex) {
			return false;
		}
	}

}
