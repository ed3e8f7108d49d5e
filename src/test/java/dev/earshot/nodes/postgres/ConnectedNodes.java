package dev.earshot.nodes.postgres;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import javax.sql.DataSource;

import dev.earshot.nodes.NodeLocks;
import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.nodes.NodeMessages;
import dev.earshot.storage.TestDatabase;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Several nodes on one PostgreSQL, for tests. Their locks are real; a message has arrived
 * when {@code send} returns.
 */
public final class ConnectedNodes {

	private final DataSource database = TestDatabase.POSTGRESQL.source();

	private final List<Hearing> hearing = new ArrayList<>();

	private final Set<String> cutOff = new HashSet<>();

	public JdbcClient jdbc() {
		return JdbcClient.create(this.database);
	}

	public NodeLocks locks(String node) {
		return TestLocks.of(this.database, node);
	}

	public NodeMessages messages(String node) {
		return new NodeMessages() {

			@Override
			public void send(String topic, String text) {
				deliver(new NodeMessage(node, topic, text));
			}

			@Override
			public boolean hasListeners() {
				return true;
			}

		};
	}

	private synchronized void deliver(NodeMessage message) {
		List.copyOf(this.hearing)
			.stream()
			.filter((one) -> !one.node().equals(message.node()) && !this.cutOff.contains(one.node()))
			.filter((one) -> one.listener().topic().equals(message.topic()))
			.forEach((one) -> one.listener().received(message.node(), message.text()));
	}

	public synchronized void listen(String node, NodeMessageListener listener) {
		this.hearing.add(new Hearing(node, listener));
	}

	/**
	 * Lets a node hear nothing.
	 * @param node which one
	 */
	public synchronized void interrupt(String node) {
		this.cutOff.add(node);
	}

	/**
	 * Lets a node hear again, and tells it that it may have missed something.
	 * @param node which one
	 */
	public synchronized void reconnect(String node) {
		this.cutOff.remove(node);
		this.hearing.stream().filter((one) -> one.node().equals(node)).forEach((one) -> one.listener().missed());
	}

	private record Hearing(String node, NodeMessageListener listener) {
	}

}
