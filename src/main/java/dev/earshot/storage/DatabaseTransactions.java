package dev.earshot.storage;

import java.sql.SQLException;

import javax.sql.DataSource;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.DefaultTransactionStatus;

/**
 * Transactions that fail as all other uses of the database do when it is away: with a
 * {@link DataAccessException}. Whoever defers a write until it is back need not know
 * whether the write has a transaction.
 */
public class DatabaseTransactions extends JdbcTransactionManager {

	private static final Logger logger = LoggerFactory.getLogger(DatabaseTransactions.class);

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
			throw (ex.getCause() instanceof SQLException)
					? new DataAccessResourceFailureException("A transaction cannot begin", ex) : ex;
		}
	}

	// The failure that made it necessary must not be hidden. SQLite has rolled back by
	// itself if its disk is full, and a connection that is lost cannot.
	@Override
	protected void doRollback(DefaultTransactionStatus status) {
		try {
			super.doRollback(status);
		}
		catch (DataAccessException ex) {
			logger.debug("A transaction is not rolled back", ex);
		}
	}

	@Override
	protected RuntimeException translateException(String task, SQLException ex) {
		RuntimeException translated = super.translateException(task, ex);
		return (translated instanceof DataAccessException) ? translated : new UncategorizedSQLException(task, null, ex);
	}

}
