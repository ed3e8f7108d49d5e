package dev.earshot.storage;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import javax.sql.ConnectionEvent;
import javax.sql.ConnectionEventListener;
import javax.sql.PooledConnection;

import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGConnectionPoolDataSource;

import org.springframework.jdbc.datasource.AbstractDataSource;

/**
 * Connections to a database of PostgreSQL. The one that was closed last is used again,
 * since opening one takes longer than most statements. Of all databases only those used
 * last keep one, because the server has a limit.
 */
final class ReusedConnections extends AbstractDataSource implements ConnectionEventListener {

	private static final int KEPT = 20;

	private static final Map<ReusedConnections, PooledConnection> IDLE = new LinkedHashMap<>();

	private final PGConnectionPoolDataSource source = new PGConnectionPoolDataSource();

	ReusedConnections(String url) {
		this.source.setUrl(url);
	}

	@Override
	public Connection getConnection() throws SQLException {
		PooledConnection idle = take();
		return (idle != null) ? idle.getConnection() : open().getConnection();
	}

	private @Nullable PooledConnection take() {
		synchronized (IDLE) {
			return IDLE.remove(this);
		}
	}

	private PooledConnection open() throws SQLException {
		PooledConnection opened = this.source.getPooledConnection();
		opened.addConnectionEventListener(this);
		return opened;
	}

	@Override
	public void connectionClosed(ConnectionEvent event) {
		PooledConnection surplus = keep((PooledConnection) event.getSource());
		if (surplus != null) {
			close(surplus);
		}
	}

	private @Nullable PooledConnection keep(PooledConnection closed) {
		synchronized (IDLE) {
			PooledConnection before = IDLE.put(this, closed);
			return (before == null && IDLE.size() > KEPT) ? removeOldest() : before;
		}
	}

	private static PooledConnection removeOldest() {
		Iterator<PooledConnection> oldest = IDLE.values().iterator();
		PooledConnection removed = oldest.next();
		oldest.remove();
		return removed;
	}

	private static void close(PooledConnection connection) {
		try {
			connection.close();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@Override
	public void connectionErrorOccurred(ConnectionEvent event) {
		// Tests that stop a server have one of their own.
	}

	@Override
	public Connection getConnection(String user, String password) {
		throw new UnsupportedOperationException();
	}

}
