package dev.earshot.providers.http;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.junit.jupiter.api.Test;

import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpResponse;

import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;

class ProviderHttpTests {

	@Test
	void waitsForASilentProviderAMomentOnly() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			assertSlow(silent);
		}
	}

	// No timeout of a connection covers an answer that arrives byte by byte.
	@Test
	void waitsForAnAnswerWithoutAnEndAMomentOnly() {
		CountDownLatch never = new CountDownLatch(1);
		BoundedExchange exchange = new BoundedExchange(Duration.ofMillis(50));
		assertThatExceptionOfType(InterruptedIOException.class)
			.isThrownBy(() -> exchange.intercept(mock(HttpRequest.class), new byte[0], (_, _) -> waitFor(never)));
	}

	private static void assertSlow(ServerSocket server) {
		String address = "http://127.0.0.1:" + server.getLocalPort() + "/";
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> LocalProviders.impatient().get(address, null))
			.returns(ProviderRefusal.PROVIDER_SLOW, ProviderRefused::refusal);
	}

	private static ClientHttpResponse waitFor(CountDownLatch latch) throws IOException {
		try {
			latch.await();
			throw new IOException("It ended");
		}
		catch (InterruptedException ex) {
			throw new IOException(ex);
		}
	}

}
