package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.web.ServerCapacity;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OpenRequestsTests {

	private static final TrustedProxies PROXIES = new TrustedProxies("none", "");

	private static final ServerCapacity CAPACITY = new ServerCapacity(100, 40);

	private ServerSocketChannel server;

	private SocketChannel visitor;

	private SocketChannel connection;

	private long now;

	private final OpenRequests requests = new OpenRequests(
			new OpenConnections(PROXIES, CAPACITY, 10, InstantSource.system()), CAPACITY, InstantSource.system(),
			() -> this.now);

	@BeforeEach
	void connect() throws IOException {
		this.server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
		this.visitor = SocketChannel.open(this.server.getLocalAddress());
		this.connection = this.server.accept();
	}

	@AfterEach
	void disconnect() throws IOException {
		this.connection.close();
		this.visitor.close();
		this.server.close();
	}

	@Test
	void takeLongerWhileTheyMakeProgress() {
		this.requests.begin(this.connection);
		this.requests.resume(this.connection);
		pass(OpenRequests.TOTAL_TIMEOUT);
		this.requests.restart();
		pass(OpenRequests.TOTAL_TIMEOUT);
		assertThat(isCut()).isFalse();
		pass(Duration.ofMillis(1));
		assertThat(isCut()).isTrue();
	}

	@Test
	void endWhenAHeadTakesTooLong() {
		this.requests.begin(this.connection);
		this.requests.awaitHead(this.connection);
		pass(OpenRequests.HEAD_TIMEOUT);
		assertThat(isCut()).isFalse();
		pass(Duration.ofMillis(1));
		assertThat(isCut()).isTrue();
	}

	@Test
	void endWhenTheyTakeTooLongInAll() {
		this.requests.begin(this.connection);
		this.requests.awaitHead(this.connection);
		this.requests.resume(this.connection);
		pass(OpenRequests.TOTAL_TIMEOUT);
		assertThat(isCut()).isFalse();
		pass(Duration.ofMillis(1));
		assertThat(isCut()).isTrue();
	}

	@Test
	void areNotEndedOnceTheyAreDone() {
		this.requests.begin(this.connection);
		this.requests.end(this.connection);
		pass(OpenRequests.TOTAL_TIMEOUT.multipliedBy(2));
		assertThat(isCut()).isFalse();
	}

	private void pass(Duration time) {
		this.now += time.toNanos();
	}

	private boolean isCut() {
		this.requests.endOverdue();
		return this.connection.socket().isInputShutdown() && this.connection.socket().isOutputShutdown();
	}

}
