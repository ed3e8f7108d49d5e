package dev.earshot.nodes.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.UnpooledConnections;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Messages by PostgreSQL's {@code LISTEN} and {@code NOTIFY}, on one connection that only
 * listens.
 *
 * @see <a href="https://www.postgresql.org/docs/current/sql-notify.html">NOTIFY</a>
 */
class PostgresMessages implements NodeMessages, SmartLifecycle {

	private static final Logger logger = LoggerFactory.getLogger(PostgresMessages.class);

	private static final String CHANNEL = "earshot";

	// After a silence this long the connection is tested.
	private static final int SILENCE_MILLIS = 2_000;

	private static final int TEST_TIMEOUT_SECONDS = 2;

	private static final long RETRY_NANOS = 500_000_000;

	private final JdbcClient jdbc;

	private final UnpooledConnections connections;

	private final ThisNode node;

	private final ObjectProvider<NodeMessageListener> beans;

	private List<NodeMessageListener> listeners = List.of();

	// Listeners that could not read what they were told of. Used by the listening thread.
	private final Set<NodeMessageListener> behind = new LinkedHashSet<>();

	private volatile boolean running;

	private volatile boolean upToDate;

	private volatile @Nullable Thread thread;

	PostgresMessages(JdbcClient jdbc, UnpooledConnections connections, ThisNode node,
			ObjectProvider<NodeMessageListener> beans) {
		this.jdbc = jdbc;
		this.connections = connections;
		this.node = node;
		this.beans = beans;
	}

	@Override
	public boolean hasListeners() {
		return true;
	}

	@Override
	public boolean areUpToDate() {
		return this.upToDate;
	}

	@Override
	public void send(String topic, String text) {
		try {
			this.jdbc.sql("select pg_notify(:channel, :payload)")
				.param("channel", CHANNEL)
				.param("payload", new NodeMessage(this.node.id(), topic, text).payload())
				.query((row, _) -> true)
				.list();
		}
		catch (DataAccessException ex) {
			logger.debug("The other nodes are not told about {}", topic, ex);
		}
	}

	@Override
	public void start() {
		this.running = true;
		this.listeners = this.beans.stream().toList();
		this.thread = Thread.ofVirtual().name("node-messages").start(this::listen);
	}

	private void listen() {
		while (this.running) {
			try (Connection connection = this.connections.open()) {
				listen(connection);
			}
			catch (SQLException ex) {
				logger.debug("The connection for messages of other nodes has ended", ex);
			}
			this.upToDate = false;
			LockSupport.parkNanos(this.running ? RETRY_NANOS : 1);
		}
	}

	private void listen(Connection connection) throws SQLException {
		try (Statement statement = connection.createStatement()) {
			statement.execute("listen " + CHANNEL);
		}
		this.behind.addAll(this.listeners);
		catchUp();
		PGConnection postgres = connection.unwrap(PGConnection.class);
		while (this.running) {
			PGNotification[] notifications = postgres.getNotifications(SILENCE_MILLIS);
			if (isEmpty(notifications) && !connection.isValid(TEST_TIMEOUT_SECONDS)) {
				return;
			}
			if (this.running) {
				receive(notifications);
				catchUp();
			}
		}
	}

	private void catchUp() {
		List<NodeMessageListener> all = List.copyOf(this.behind);
		this.behind.clear();
		all.forEach((listener) -> call(listener, listener::missed));
		this.upToDate = this.behind.isEmpty();
	}

	private static boolean isEmpty(PGNotification @Nullable [] notifications) {
		return notifications == null || notifications.length == 0;
	}

	private void receive(PGNotification @Nullable [] notifications) {
		if (notifications != null) {
			for (PGNotification notification : notifications) {
				NodeMessage.read(notification.getParameter()).ifPresent(this::receive);
			}
		}
	}

	private void receive(NodeMessage message) {
		if (!message.node().equals(this.node.id())) {
			this.listeners.stream()
				.filter((listener) -> listener.topic().equals(message.topic()))
				.forEach((listener) -> call(listener, () -> listener.received(message.node(), message.text())));
		}
	}

	private void call(NodeMessageListener listener, Runnable work) {
		try {
			work.run();
		}
		catch (DataAccessException ex) {
			logger.debug("A message of another node about {} has to wait for the database", listener.topic(), ex);
			this.behind.add(listener);
		}
		catch (RuntimeException ex) {
			logger.warn("A message of another node about {} could not be handled yet", listener.topic(), ex);
			this.behind.add(listener);
		}
	}

	@Override
	public void stop() {
		this.running = false;
		Thread listening = this.thread;
		if (listening != null) {
			LockSupport.unpark(listening);
		}
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

	// Listens before the leases are taken.
	@Override
	public int getPhase() {
		return -1;
	}

}
