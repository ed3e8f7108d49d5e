package dev.earshot.providers.apaleo.registration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

import com.sun.net.httpserver.HttpServer;
import dev.earshot.providers.apaleo.registration.CallbackAnswer.Kind;
import dev.earshot.standin.FreePort;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class CallbackProbeTests {

	private final CallbackProbe probe = new CallbackProbe();

	private final HttpServer server = server();

	private int status = 200;

	private Function<String, String> answer = (number) -> this.probe.answer(number).orElse("");

	private static HttpServer server() {
		try {
			return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new IllegalStateException(ex);
		}
	}

	@BeforeEach
	void start() {
		this.server.createContext("/", (exchange) -> {
			String number = exchange.getRequestURI().getQuery().replace("probe=", "");
			byte[] body = this.answer.apply(number).getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Location", "https://elsewhere.example.org");
			exchange.sendResponseHeaders(this.status, body.length);
			exchange.getResponseBody().write(body);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@Test
	void recognisesThisServer() {
		assertThat(call()).isEqualTo(new CallbackAnswer(Kind.EARSHOT, 200));
	}

	@Test
	void isNotDeceivedByAServerThatAnswersAnything() {
		this.answer = (number) -> "Earshot, yes: " + number;
		assertThat(call()).isEqualTo(new CallbackAnswer(Kind.OTHER, 200));
	}

	@Test
	void isNotDeceivedByAnotherEarshot() {
		CallbackProbe other = new CallbackProbe();
		this.answer = (number) -> other.answer(number).orElse("");
		assertThat(call().kind()).isEqualTo(Kind.OTHER);
	}

	@ParameterizedTest
	@CsvSource({ "302, REDIRECT", "502, OTHER", "404, OTHER" })
	void saysWhatElseCameBack(int given, Kind kind) {
		this.status = given;
		assertThat(call()).isEqualTo(new CallbackAnswer(kind, given));
	}

	@Test
	void saysThatNothingAnswers() {
		assertThat(this.probe.call("http://127.0.0.1:" + FreePort.find() + "/login/apaleo").kind())
			.isEqualTo(Kind.NOTHING);
	}

	@Test
	void saysThatItDoesNotTrustWhatAnswers() throws IOException {
		try (ServerSocket plain = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			Thread.startVirtualThread(() -> answerWithoutTls(plain));
			assertThat(this.probe.call("https://127.0.0.1:" + plain.getLocalPort() + "/login/apaleo").kind())
				.isEqualTo(Kind.UNTRUSTED);
		}
	}

	private static void answerWithoutTls(ServerSocket server) {
		try (Socket client = server.accept()) {
			client.getOutputStream().write("HTTP/1.1 400 Bad Request\r\n\r\n".getBytes(StandardCharsets.UTF_8));
			client.getInputStream().readNBytes(Short.MAX_VALUE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	void answersOnlyWhileItCalls() {
		String[] seen = { "" };
		this.answer = (number) -> seen[0] = number;
		call();
		assertThat(this.probe.answer(seen[0])).isEmpty();
		assertThat(this.probe.answer("made up")).isEmpty();
	}

	private CallbackAnswer call() {
		return this.probe.call(url());
	}

	private String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/login/apaleo";
	}

}
