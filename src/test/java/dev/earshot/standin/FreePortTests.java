package dev.earshot.standin;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class FreePortTests {

	private final AtomicInteger attempts = new AtomicInteger();

	@Test
	void isBelowThePortsOfOutgoingConnections() {
		assertThat(FreePort.find()).isBetween(20_000, 30_000);
	}

	@Test
	void isAnotherOneIfThePortIsTaken() throws IOException {
		try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
				SpotifyStandIn standIn = FreePort.start((port) -> start((first()) ? taken.getLocalPort() : port))) {
			assertThat(this.attempts).hasValue(2);
			assertThat(standIn.url()).doesNotEndWith(":" + taken.getLocalPort());
		}
	}

	@Test
	void passesOnOtherFailures() {
		assertThatIllegalStateException().isThrownBy(() -> FreePort.start((_) -> {
			first();
			throw new IllegalStateException("on purpose");
		}));
		assertThat(this.attempts).hasValue(1);
	}

	private boolean first() {
		return this.attempts.incrementAndGet() == 1;
	}

	private static SpotifyStandIn start(int port) {
		return SpotifyStandIn.start(port, Clock.systemUTC());
	}

}
