package dev.earshot.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import javax.sql.DataSource;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

class SqliteConnectionTests {

	private static final Duration LONG = Duration.ofMinutes(1);

	private static final Duration SHORT = Duration.ofMillis(50);

	@TempDir
	Path directory;

	@BeforeEach
	void createTable() {
		JdbcClient.create(connections(SHORT)).sql("create table note (text text unique)").update();
	}

	@Test
	void commitsAgainAfterALockStoodInItsWay() throws SQLException {
		DataSource one = oneConnection();
		try (LockedFile _ = locked()) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> inTransaction(one, "lost"))
				.withCauseInstanceOf(SQLTransientConnectionException.class);
		}
		inTransaction(one, "kept");
		assertThat(notes()).containsExactly("kept");
	}

	// The directory may only be unmounted.
	@Test
	void createsNoOtherFileWhereItsOwnHasGone() throws IOException {
		DataSource connections = connections(SHORT);
		write(connections, "kept");
		Path away = Files.move(file(), file().resolveSibling("away.db"));
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(connections, "lost"));
		assertThat(file()).doesNotExist();
		Files.move(away, file());
		assertThat(notes()).containsExactly("kept");
	}

	@Test
	void readsWhileAnotherProgramHoldsTheLock() throws SQLException {
		try (LockedFile _ = locked()) {
			assertThat(notes()).isEmpty();
		}
	}

	@Test
	void waitsForTheLockAndThenWrites() throws SQLException {
		CompletableFuture<Void> written;
		try (LockedFile _ = locked()) {
			written = CompletableFuture.runAsync(() -> write(connections(LONG), "late"), Thread::startVirtualThread);
			assertThat(notes()).isEmpty();
		}
		assertThat(written).succeedsWithin(LONG);
		assertThat(notes()).containsExactly("late");
	}

	@Test
	void holdsUpNobodyElseHoweverManyWait() throws SQLException {
		int carriers = Runtime.getRuntime().availableProcessors();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor(); LockedFile _ = locked()) {
			List<? extends Future<?>> waiting = IntStream.range(0, 3 * carriers)
				.mapToObj((number) -> threads.submit(() -> write(connections(LONG), "late " + number)))
				.toList();
			assertThat(threads.submit(() -> "done")).succeedsWithin(LONG.dividedBy(3));
			assertThat(waiting).noneMatch(Future::isDone);
		}
		assertThat(notes()).hasSize(3 * carriers);
	}

	@Test
	void tellsAtOnceWhileItKnowsOfTheLock() throws SQLException {
		LockWait wait = new LockWait(Duration.ofSeconds(1));
		DataSource database = new SqliteConnections(file(), wait);
		try (LockedFile _ = locked()) {
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(database, "first"));
			long begin = System.nanoTime();
			IntStream.range(0, 3)
				.forEach((_) -> assertThatExceptionOfType(DataAccessException.class)
					.isThrownBy(() -> write(database, "next")));
			assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(2));
		}
		assertThatNoException().isThrownBy(() -> write(database, "after"));
	}

	@Test
	void isAWriterFromItsFirstStatementOn() throws SQLException {
		try (Connection reader = connections(SHORT).getConnection()) {
			reader.setAutoCommit(false);
			reader.prepareStatement("select * from note").executeQuery().close();
			assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> write(connections(SHORT), "other"))
				.withCauseInstanceOf(SQLTransientConnectionException.class);
			reader.rollback();
			assertThatNoException().isThrownBy(() -> write(connections(SHORT), "other"));
		}
	}

	@Test
	void rollsBack() {
		DataSource one = oneConnection();
		new TransactionTemplate(new DataSourceTransactionManager(one)).executeWithoutResult((transaction) -> {
			write(one, "lost");
			transaction.setRollbackOnly();
		});
		assertThat(notes()).isEmpty();
	}

	@Test
	void commitsWhatIsOpenWhenAutoCommitIsTurnedOn() throws SQLException {
		try (Connection connection = connections(SHORT).getConnection()) {
			connection.setAutoCommit(false);
			connection.createStatement().executeUpdate("insert into note values ('kept')");
			connection.setAutoCommit(true);
		}
		assertThat(notes()).containsExactly("kept");
	}

	@Test
	void writesABatchAsAWholeOrNotAtAll() {
		JdbcTemplate jdbc = new JdbcTemplate(oneConnection());
		List<Object[]> twice = List.of(new Object[] { "same" }, new Object[] { "same" });
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> jdbc.batchUpdate("insert into note values (?)", twice));
		assertThat(notes()).isEmpty();
		jdbc.batchUpdate("insert into note values (?)", List.of(new Object[] { "one" }, new Object[] { "two" }));
		assertThat(notes()).containsExactly("one", "two");
	}

	@Test
	void goesOnAfterACommitThatFailed() {
		DataSource one = oneConnection();
		JdbcTemplate jdbc = new JdbcTemplate(one);
		jdbc.execute("create table owner (id text primary key)");
		jdbc.execute("create table pet (owner text references owner (id) deferrable initially deferred)");
		assertThatExceptionOfType(DataAccessException.class).isThrownBy(() -> jdbc
			.batchUpdate("insert into pet values (?)", List.of(new Object[] { "nobody" }, new Object[] { "nobody" })));
		write(one, "kept");
		assertThat(notes()).containsExactly("kept");
	}

	private LockedFile locked() throws SQLException {
		return LockedFile.at(file());
	}

	private DataSource oneConnection() {
		try {
			return new SingleConnectionDataSource(connections(SHORT).getConnection(), true);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private DataSource connections(Duration patience) {
		return new SqliteConnections(file(), new LockWait(patience));
	}

	private Path file() {
		return this.directory.resolve("test.db");
	}

	private static void inTransaction(DataSource database, String text) {
		new TransactionTemplate(new DataSourceTransactionManager(database))
			.executeWithoutResult((_) -> write(database, text));
	}

	private static void write(DataSource database, String text) {
		JdbcClient.create(database).sql("insert into note values (:text)").param("text", text).update();
	}

	private List<String> notes() {
		return JdbcClient.create(connections(SHORT)).sql("select text from note").query(String.class).list();
	}

}
