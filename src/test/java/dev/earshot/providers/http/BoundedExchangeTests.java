package dev.earshot.providers.http;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;

import dev.earshot.providers.ProviderRefusal;
import dev.earshot.providers.ProviderRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Providers that answer with more than anybody asked for.
 */
class BoundedExchangeTests {

	private static final byte[] BLOCK = new byte[1024 * 1024];

	// So much is on its way between two programs, whoever reads it.
	private static final int BUFFERED = 64;

	private static final int MANY = 2048;

	private ServerSocket server;

	@BeforeEach
	void listen() throws IOException {
		this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
	}

	@AfterEach
	void close() throws IOException {
		this.server.close();
	}

	@Test
	void doNotReadOnOnceTheAnswerIsTooLarge() {
		Future<Integer> sent = send("", (output) -> output);
		assertRefused();
		assertThat(sent).succeedsWithin(1, TimeUnit.MINUTES)
			.satisfies((blocks) -> assertThat(blocks).isLessThan(BUFFERED));
	}

	// A megabyte of zeros is a kilobyte of gzip.
	@Test
	void doNotUnpackWhatIsTooLarge() {
		Future<Integer> sent = send("Content-Encoding: gzip\r\n", GZIPOutputStream::new);
		assertRefused();
		assertThat(sent).succeedsWithin(1, TimeUnit.MINUTES).satisfies((blocks) -> assertThat(blocks).isLessThan(MANY));
	}

	private void assertRefused() {
		String address = "http://127.0.0.1:" + this.server.getLocalPort() + "/";
		assertThatExceptionOfType(ProviderRefused.class).isThrownBy(() -> LocalProviders.http().get(address, null))
			.returns(ProviderRefusal.PROVIDER_UNREADABLE, ProviderRefused::refusal);
	}

	// Tells how many blocks were taken until the connection was closed.
	private Future<Integer> send(String header, Coding coding) {
		return CompletableFuture.supplyAsync(() -> {
			int blocks = 0;
			try (Socket client = this.server.accept()) {
				client.getOutputStream()
					.write(("HTTP/1.1 200 OK\r\n" + header + "\r\n").getBytes(StandardCharsets.US_ASCII));
				OutputStream output = coding.of(client.getOutputStream());
				for (; blocks < MANY; blocks++) {
					output.write(BLOCK);
					output.flush();
				}
			}
			catch (IOException ex) {
				// Closed, as it should be.
			}
			return blocks;
		});
	}

	/**
	 * How what is sent is coded.
	 */
	@FunctionalInterface
	private interface Coding {

		OutputStream of(OutputStream output) throws IOException;

	}

}
