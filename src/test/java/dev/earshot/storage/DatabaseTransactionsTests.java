package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.BDDMockito.willThrow;
import static org.mockito.Mockito.mock;

class DatabaseTransactionsTests {

	private final UnsteadyDatabase database = UnsteadyDatabase.of(TestDatabase.SQLITE);

	private final TransactionTemplate transactions = new TransactionTemplate(new DatabaseTransactions(this.database));

	private final DeferredWrites<String, String> deferred = new DeferredWrites<>("rows",
			(_, text) -> this.transactions.executeWithoutResult((_) -> insert(text)));

	@BeforeEach
	void create() {
		this.database.jdbc().sql("create table text (content text)").update();
	}

	private static TransactionTemplate on(Connection connection) {
		return new TransactionTemplate(new DatabaseTransactions(new SingleConnectionDataSource(connection, true)));
	}

	private void insert(String text) {
		JdbcClient.create(this.database).sql("insert into text values (?)").param(text).update();
	}

	@Test
	void failAsOtherUsesOfADatabaseThatIsAway() {
		this.database.goAway();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> this.transactions.executeWithoutResult((_) -> insert("lost")));
	}

	@Test
	void failAsOtherUsesIfTheyCannotBeCommitted() throws SQLException {
		Connection connection = mock();
		willThrow(new SQLException("closed")).given(connection).commit();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> on(connection).executeWithoutResult((_) -> {
			}));
	}

	@Test
	void sayWhyTheyFailedThoughTheyCannotBeRolledBackEither() throws SQLException {
		Connection connection = mock();
		willThrow(new SQLException("closed")).given(connection).rollback();
		assertThatExceptionOfType(DataAccessException.class)
			.isThrownBy(() -> on(connection).executeWithoutResult((_) -> {
				throw new DataAccessResourceFailureException("the disk is full");
			}))
			.withMessage("the disk is full");
	}

	@Test
	void areDeferredWhileTheDatabaseIsAway() {
		this.database.goAway();
		this.deferred.write("key", "kept");
		this.database.comeBack();
		this.deferred.tryFlush();
		assertThat(this.database.jdbc().sql("select content from text").query(String.class).list())
			.containsExactly("kept");
	}

}
