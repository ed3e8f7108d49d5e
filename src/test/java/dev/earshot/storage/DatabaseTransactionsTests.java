package dev.earshot.storage;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DatabaseTransactionsTests {

	private final UnsteadyDatabase database = UnsteadyDatabase.of(TestDatabase.SQLITE);

	private final TransactionTemplate transactions = new TransactionTemplate(new DatabaseTransactions(this.database));

	private final DeferredWrites<String, String> deferred = new DeferredWrites<>("rows",
			(_, text) -> this.transactions.executeWithoutResult((_) -> insert(text)));

	@BeforeEach
	void create() {
		this.database.jdbc().sql("create table text (content text)").update();
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
	void areDeferredWhileTheDatabaseIsAway() {
		this.database.goAway();
		this.deferred.write("key", "kept");
		this.database.comeBack();
		this.deferred.tryFlush();
		assertThat(this.database.jdbc().sql("select content from text").query(String.class).list())
			.containsExactly("kept");
	}

}
