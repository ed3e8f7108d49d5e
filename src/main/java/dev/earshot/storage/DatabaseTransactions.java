package dev.earshot.storage;

import javax.sql.DataSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;

/**
 * Transactions that fail as all other uses of the database do when it is away: with a
 * {@link org.springframework.dao.DataAccessException}. Whoever defers a write until it is
 * back need not know whether the write has a transaction.
 */
public class DatabaseTransactions extends JdbcTransactionManager {

	/**
	 * Creates the manager of transactions.
	 * @param database that they are of
	 */
	public DatabaseTransactions(DataSource database) {
		super(database);
	}

	@Override
	protected void doBegin(Object transaction, TransactionDefinition definition) {
		try {
			super.doBegin(transaction, definition);
		}
		catch (CannotCreateTransactionException ex) {
			throw new DataAccessResourceFailureException("A transaction cannot begin", ex);
		}
	}

}
