package dev.earshot.web.server;

import java.nio.file.Path;
import java.util.function.IntFunction;
import java.util.stream.IntStream;

import dev.earshot.RunningEarshot;
import dev.earshot.Visitor;
import dev.earshot.standin.SpotifyStandIn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A server behind a proxy at 127.0.0.9, asked for what no link opens: of each address it
 * answers sixty such questions a minute.
 */
@ExtendWith(OutputCaptureExtension.class)
class ForwardedHeadersIntegrationTests {

	private static final String PROXY = "127.0.0.9";

	@TempDir
	private static Path data;

	private static SpotifyStandIn standIn;

	private static RunningEarshot earshot;

	@BeforeAll
	static void start() {
		standIn = SpotifyStandIn.start();
		earshot = RunningEarshot.registered(standIn, data, "server.forward-headers-strategy=native",
				"earshot.web.trusted-proxies=" + PROXY);
	}

	@AfterAll
	static void stop() {
		earshot.close();
		standIn.close();
	}

	@Test
	void areBelievedFromATrustedProxy() {
		assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess)).containsOnly(404);
		assertThat(guesses(PROXY, (_) -> "198.51.100.7")).contains(429);
		assertThat(guesses(PROXY, (guess) -> "192.0.2." + guess + ", 198.51.100.8")).contains(429);
	}

	@Test
	void areNotBelievedFromAnybodyElse(CapturedOutput log) {
		assertThat(guesses("127.0.0.5", (guess) -> "203.0.113." + guess)).contains(429);
		assertThat(log.getAll().lines().filter((line) -> line.contains("forwarding headers of 127.0.0.5"))).hasSize(1);
	}

	@Test
	void areReadFromTheProxyOnAlsoWhereItNamesPorts() {
		assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", 198.51.100.9:5555")).contains(429);
		assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", [2001:db8::9]:5555")).contains(429);
		assertThat(guesses(PROXY, (guess) -> "203.0.113." + guess + ", unknown")).contains(429);
	}

	@Test
	void nameAddressesOnly() {
		assertThat(guesses(PROXY, (guess) -> "host" + guess + ".example")).contains(429);
	}

	@Test
	void doNotMakeTheHttpsAddressOfAStranger() {
		Visitor stranger = Visitor.from("127.0.0.6", earshot.url(), "X-Forwarded-Proto", "https", "X-Forwarded-Host",
				"evil.example");
		assertThat(stranger.get("/login").header("Strict-Transport-Security")).isEmpty();
		Visitor forwarded = Visitor.from(PROXY, earshot.url(), "X-Forwarded-Proto", "https");
		assertThat(forwarded.get("/login").header("Strict-Transport-Security")).isNotEmpty();
	}

	private static IntStream guesses(String from, IntFunction<String> forwarded) {
		return IntStream.range(0, 62).map((guess) -> guess(from, forwarded.apply(guess), guess));
	}

	private static int guess(String from, String forwarded, int guess) {
		return Visitor.from(from, earshot.url(), "X-Forwarded-For", forwarded)
			.get("/s/none" + guess + "/card.svg")
			.status();
	}

}
