package dev.earshot.web.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server that takes 101 connections of one address.
 */
@ExtendWith(OutputCaptureExtension.class)
class OpenConnectionsIntegrationTests {

	private static final String ATTACKER = "127.0.0.7";

	private final List<Socket> held = new ArrayList<>();

	@TempDir
	private Path data;

	private SpotifyStandIn standIn;

	private RunningEarshot earshot;

	@BeforeEach
	void start() {
		this.standIn = SpotifyStandIn.start();
		this.earshot = RunningEarshot.registered(this.standIn, this.data, "earshot.live.streams-per-address=1");
	}

	@AfterEach
	void stop() throws IOException {
		for (Socket socket : this.held) {
			socket.close();
		}
		this.earshot.close();
		this.standIn.close();
	}

	@Test
	void areSoManyOfOneAddressAtMost(CapturedOutput log) throws IOException {
		for (int connection = 0; connection < 101; connection++) {
			this.held.add(connect());
		}
		assertThat(answers()).isFalse();
		assertThat(log.getAll()).contains("Connections from " + ATTACKER + " are refused");
		assertThat(Visitor.from("127.0.0.8", this.earshot.url()).get("/login").status()).isEqualTo(200);
		this.held.getFirst().close();
		Awaitility.await().until(this::answers);
	}

	private Socket connect() throws IOException {
		return new Socket(InetAddress.ofLiteral("127.0.0.1"), this.earshot.port(), InetAddress.ofLiteral(ATTACKER), 0);
	}

	private boolean answers() throws IOException {
		try (Socket socket = connect()) {
			socket.getOutputStream()
				.write("HEAD /login HTTP/1.0\r\nHost: 127.0.0.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
			return socket.getInputStream().read() != -1;
		}
		catch (IOException ex) {
			return false;
		}
	}

}
