package dev.earshot.nodes.postgres;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.UnpooledConnections;
import dev.earshot.storage.outage.DatabaseOutage;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

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

	// With more, reading everything again is less work.
	private static final int MOST_FAILED = 100;

	private static final long RETRY_NANOS = 500_000_000;

	private final JdbcClient jdbc;

	private final UnpooledConnections connections;

	private final ThisNode node;

	private final ObjectProvider<NodeMessageListener> beans;

	private List<NodeMessageListener> listeners = List.of();

	// Calls that failed and are made again. Used by the listening thread.
	private final List<Call> failed = new ArrayList<>();

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
		missAll();
		catchUp();
		PGConnection postgres = connection.unwrap(PGConnection.class);
		while (this.running) {
			PGNotification[] notifications = postgres.getNotifications(SILENCE_MILLIS);
			if (isEmpty(notifications) && !connection.isValid(TEST_TIMEOUT_SECONDS)) {
				return;
			}
			receive(notifications);
			catchUp();
		}
	}

	private void missAll() {
		this.failed.clear();
		this.listeners.forEach((listener) -> this.failed.add(new Call(listener, listener::missed)));
	}

	private void catchUp() {
		List<Call> again = List.copyOf(this.failed);
		this.failed.clear();
		again.forEach(this::make);
		if (this.failed.size() > MOST_FAILED) {
			missAll();
		}
		this.upToDate = this.failed.isEmpty();
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
				.forEach((listener) -> make(
						new Call(listener, () -> listener.received(message.node(), message.text()))));
		}
	}

	private void make(Call call) {
		if (!this.running) {
			return;
		}
		try {
			call.work().run();
		}
		catch (RuntimeException ex) {
			logger.atLevel(DatabaseOutage.isCauseOf(ex) ? Level.DEBUG : Level.WARN)
				.setCause(ex)
				.log("A message of another node about {} could not be handled yet", call.listener().topic());
			this.failed.add(call);
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

	/** What a listener is told. */
	private record Call(NodeMessageListener listener, Runnable work) {
	}

}
