package dev.earshot.nodes.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import dev.earshot.nodes.NodeMessageListener;
import dev.earshot.storage.TestDatabase;
import dev.earshot.storage.UnpooledConnections;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

class PostgresMessagesTests {

	private static final String TOPIC = "news";

	private final String url = TestDatabase.POSTGRESQL.url();

	private final JdbcClient jdbc = JdbcClient.create(new DriverManagerDataSource(this.url));

	private final List<Connection> opened = new CopyOnWriteArrayList<>();

	private final Listener listener = new Listener();

	private final PostgresMessages node = messages("one");

	private final PostgresMessages other = messages("other");

	private PostgresMessages messages(String id) {
		UnpooledConnections connections = mock();
		try {
			given(connections.open()).willAnswer((_) -> open());
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
		StaticListableBeanFactory beans = new StaticListableBeanFactory();
		beans.addBean("listener", this.listener);
		return new PostgresMessages(this.jdbc, connections, new ThisNode(id, "host", "1"),
				beans.getBeanProvider(NodeMessageListener.class));
	}

	private Connection open() throws SQLException {
		Connection connection = DriverManager.getConnection(this.url);
		this.opened.add(connection);
		return connection;
	}

	@BeforeEach
	void listen() {
		this.node.start();
		await().until(this.node::areUpToDate);
	}

	@AfterEach
	void stop() {
		this.node.stop();
	}

	@Test
	void reachOtherNodesOnly() {
		this.node.send(TOPIC, "of itself");
		this.other.send("something else", "of another topic");
		this.other.send(TOPIC, "of another node");
		await().untilAsserted(() -> assertThat(this.listener.heard).containsExactly("other: of another node"));
	}

	@Test
	void areHandledAgainIfThatHasFailed() {
		this.listener.failures.set(2);
		this.other.send(TOPIC, "first");
		await().untilAsserted(() -> assertThat(this.listener.heard).containsExactly("other: first"));
		await().until(this.node::areUpToDate);
		assertThat(this.listener.missed).hasValue(1);
	}

	@Test
	void countAsMissedIfTooManyHaveFailed() {
		this.listener.failures.set(Integer.MAX_VALUE);
		IntStream.rangeClosed(0, 100).forEach((number) -> this.other.send(TOPIC, "news " + number));
		await().untilAsserted(() -> assertThat(this.listener.missed).hasValue(2));
		await().until(this.node::areUpToDate);
		assertThat(this.listener.heard).isEmpty();
	}

	@Test
	void areNotHandledAfterTheEnd() {
		this.listener.onMessage = this.node::stop;
		this.jdbc.sql("select pg_notify('earshot', 'other news first'), pg_notify('earshot', 'other news second')")
			.query()
			.listOfRows();
		await().until(() -> this.opened.getFirst().isClosed());
		assertThat(this.listener.heard).containsExactly("other: first");
	}

	/**
	 * Fails as often as a test wants.
	 */
	private static final class Listener implements NodeMessageListener {

		private final List<String> heard = new CopyOnWriteArrayList<>();

		private final AtomicInteger missed = new AtomicInteger();

		private final AtomicInteger failures = new AtomicInteger();

		private volatile Runnable onMessage = () -> {
		};

		@Override
		public String topic() {
			return TOPIC;
		}

		@Override
		public void received(String node, String text) {
			if (this.failures.getAndUpdate((left) -> Math.max(left - 1, 0)) > 0) {
				throw new IllegalStateException("not now");
			}
			this.heard.add(node + ": " + text);
			this.onMessage.run();
		}

		@Override
		public void missed() {
			this.missed.incrementAndGet();
		}

	}

}
