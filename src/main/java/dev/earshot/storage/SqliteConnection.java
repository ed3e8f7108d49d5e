package dev.earshot.storage;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

import org.sqlite.JDBC;
import org.sqlite.SQLiteConfig;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;
import org.sqlite.jdbc4.JDBC4Statement;

/**
 * A connection that waits for the locks of other programs without blocking the carrier of
 * a virtual thread. A transaction begins with its first statement, and as a writer. The
 * driver itself begins it earlier, with two bugs: if a lock prevents that, the driver
 * still records it as begun, so that the next user of the connection cannot commit; and
 * each commit begins the next transaction, which may fail although the commit succeeded.
 */
class SqliteConnection extends JDBC4Connection {

	private final LockWait lock;

	private boolean transactionBegun;

	SqliteConnection(String file, SQLiteConfig config, LockWait lock) throws SQLException {
		super(JDBC.PREFIX + file, file, config.toProperties());
		this.lock = lock;
	}

	@Override
	public void setAutoCommit(boolean autoCommit) throws SQLException {
		if (autoCommit != getAutoCommit()) {
			try {
				commit();
			}
			finally {
				getConnectionConfig().setAutoCommit(autoCommit);
			}
		}
	}

	@Override
	public void commit() throws SQLException {
		if (this.transactionBegun) {
			try {
				this.lock.write(() -> run("commit;"));
				this.transactionBegun = false;
			}
			catch (SQLException ex) {
				rollBackAfter(ex);
				throw ex;
			}
		}
	}

	private void rollBackAfter(SQLException failure) {
		try {
			rollback();
		}
		catch (SQLException ex) {
			failure.addSuppressed(ex);
		}
	}

	@Override
	public void rollback() throws SQLException {
		if (this.transactionBegun) {
			this.transactionBegun = false;
			run("rollback;");
		}
	}

	private void begin() throws SQLException {
		if (!getAutoCommit() && !this.transactionBegun) {
			this.lock.write(() -> run("begin immediate;"));
			this.transactionBegun = true;
		}
	}

	private <T> T inTransaction(LockWait.Work<T> work) throws SQLException {
		boolean autoCommit = getAutoCommit();
		setAutoCommit(false);
		try {
			begin();
			return work.execute();
		}
		catch (SQLException ex) {
			rollBackAfter(ex);
			throw ex;
		}
		finally {
			setAutoCommit(autoCommit);
		}
	}

	private boolean run(String statement) throws SQLException {
		getDatabase().exec(statement, false);
		return true;
	}

	@Override
	public PreparedStatement prepareStatement(String sql, int type, int concurrency, int holdability)
			throws SQLException {
		return this.lock.read(() -> new WaitingPreparedStatement(sql));
	}

	// The constructor of the driver creates statements before the lock field is set.
	@Override
	public Statement createStatement(int type, int concurrency, int holdability) throws SQLException {
		return (this.lock != null) ? new WaitingStatement() : super.createStatement(type, concurrency, holdability);
	}

	private final class WaitingPreparedStatement extends JDBC4PreparedStatement {

		private WaitingPreparedStatement(String sql) throws SQLException {
			super(SqliteConnection.this, sql);
		}

		@Override
		public boolean execute() throws SQLException {
			begin();
			return SqliteConnection.this.lock.read(super::execute);
		}

		@Override
		public ResultSet executeQuery() throws SQLException {
			begin();
			return SqliteConnection.this.lock.read(super::executeQuery);
		}

		@Override
		public long executeLargeUpdate() throws SQLException {
			begin();
			return SqliteConnection.this.lock.write(super::executeLargeUpdate);
		}

		// The driver discards a batch that fails, so the lock is taken before it starts.
		@Override
		public long[] executeLargeBatch() throws SQLException {
			return inTransaction(super::executeLargeBatch);
		}

	}

	private final class WaitingStatement extends JDBC4Statement {

		private WaitingStatement() {
			super(SqliteConnection.this);
		}

		@Override
		public boolean execute(String sql) throws SQLException {
			begin();
			return SqliteConnection.this.lock.read(() -> super.execute(sql));
		}

		@Override
		public ResultSet executeQuery(String sql) throws SQLException {
			begin();
			return SqliteConnection.this.lock.read(() -> super.executeQuery(sql));
		}

		@Override
		public long executeLargeUpdate(String sql) throws SQLException {
			begin();
			return SqliteConnection.this.lock.write(() -> super.executeLargeUpdate(sql));
		}

	}

}
