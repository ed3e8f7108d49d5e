package dev.earshot.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.standin.FreePort;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A real nginx with the configuration for three nodes, which are played by servers that
 * tell what arrives.
 */
class NodesProxyTests {

	private static final Path PROGRAM = Path.of("/usr/sbin/nginx");

	private final HttpClient http = HttpClient.newHttpClient();

	private final Path home = TemporaryFiles.directory();

	private final int port = FreePort.find();

	private final List<PlayedNode> nodes = Stream.generate(PlayedNode::start).limit(3).toList();

	private Process nginx;

	@BeforeEach
	void start() throws IOException {
		assumeTrue(Files.isExecutable(PROGRAM) || Boolean.getBoolean("browser.required"));
		Files.writeString(this.home.resolve("nginx.conf"), configuration());
		this.nginx = nginx("-g", "daemon off; master_process off;");
		Awaitility.await().ignoreExceptions().until(() -> get("/").statusCode() == 200);
		this.nodes.forEach(PlayedNode::forget);
	}

	// Other names, ports and paths, as this machine has them.
	private String configuration() throws IOException {
		String text = Files.readString(Path.of("deploy/nginx.conf"))
			.replace("listen 8080", "listen 127.0.0.1:" + this.port)
			.replace("worker_connections 20000", "worker_connections 200")
			.replace("/dev/stderr", "stderr")
			.replace("/tmp/", this.home + "/");
		for (int number = 1; number <= this.nodes.size(); number++) {
			text = text.replace("earshot-" + number + ":8080", "127.0.0.1:" + this.nodes.get(number - 1).port());
		}
		return text;
	}

	private Process nginx(String... options) throws IOException {
		return new ProcessBuilder(Stream
			.concat(Stream.of(PROGRAM.toString(), "-e", "stderr", "-p", this.home.toString(), "-c", "nginx.conf"),
					Stream.of(options))
			.toList()).redirectErrorStream(true).redirectOutput(this.home.resolve("log").toFile()).start();
	}

	@AfterEach
	void stop() {
		if (this.nginx != null) {
			this.nginx.destroyForcibly().onExit().join();
		}
		this.nodes.forEach(PlayedNode::close);
	}

	@Test
	void isValid() throws IOException {
		assertThat(nginx("-t").onExit().join().exitValue()).as(Files.readString(this.home.resolve("log"))).isZero();
	}

	@Test
	void answersEveryReadWhenANodeDies() throws Exception {
		this.nodes.getFirst().close();
		for (int attempt = 0; attempt < 20; attempt++) {
			assertThat(get("/s/token/card.svg").statusCode()).isEqualTo(200);
		}
	}

	@Test
	void answersAReadThatANodeDiedOf() throws Exception {
		this.nodes.getFirst().dieOfRequests();
		assertThat(IntStream.range(0, 3).mapToObj((_) -> status("/"))).containsOnly(200);
	}

	@Test
	void sendsNothingTwiceThatMayChangeSomething() throws Exception {
		this.nodes.forEach(PlayedNode::dieOfRequests);
		HttpRequest post = request("/playback/pause").POST(BodyPublishers.ofString("a=b")).build();
		assertThat(this.http.send(post, BodyHandlers.discarding()).statusCode()).isEqualTo(502);
		assertThat(this.nodes.stream().mapToInt((node) -> node.requests().size()).sum()).isOne();
	}

	@Test
	void passesEventsOnAtOnce() throws Exception {
		for (String path : List.of("/live", "/s/token/live")) {
			HttpResponse<InputStream> stream = this.http.send(request(path).build(), BodyHandlers.ofInputStream());
			try (InputStream body = stream.body()) {
				assertThat(new String(body.readNBytes(PlayedNode.EVENT.length()), StandardCharsets.UTF_8))
					.isEqualTo(PlayedNode.EVENT);
			}
		}
	}

	@Test
	void opensStreamsAlthoughEveryNodeHasJustRefusedSome() throws Exception {
		this.nodes.forEach((node) -> node.refuseStreams(true));
		assertThat(IntStream.range(0, 4).mapToObj((_) -> status("/live"))).containsOnly(503);
		this.nodes.forEach((node) -> node.refuseStreams(false));
		assertThat(this.http.send(request("/live").build(), BodyHandlers.ofInputStream()).statusCode()).isEqualTo(200);
	}

	@Test
	void tellsWhoCameAndHow() throws Exception {
		HttpRequest request = request("/").header("X-Forwarded-Proto", "https")
			.header("X-Forwarded-For", "203.0.113.9")
			.build();
		this.http.send(request, BodyHandlers.discarding());
		assertThat(this.nodes.stream().flatMap((node) -> node.requests().stream())).singleElement()
			.asString()
			.contains("Host: 127.0.0.1:" + this.port, "X-forwarded-for: 203.0.113.9, 127.0.0.1",
					"X-forwarded-proto: https");
	}

	private HttpResponse<Void> get(String path) throws IOException, InterruptedException {
		return this.http.send(request(path).build(), BodyHandlers.discarding());
	}

	private int status(String path) {
		try {
			return get(path).statusCode();
		}
		catch (IOException | InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + this.port + path));
	}

}
