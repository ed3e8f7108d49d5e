package dev.earshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

/**
 * The program in a process of its own, so that it can be killed.
 */
final class EarshotProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(1);

	private final int port;

	private final Path log;

	private final Process process;

	EarshotProcess(int port, SpotifyStandIn standIn, Path data) throws IOException {
		this.port = port;
		this.log = Files.createTempFile("earshot", ".log");
		Stream<String> java = Stream.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-cp",
				System.getProperty("java.class.path"), Earshot.class.getName());
		Stream<String> arguments = Stream
			.of(RunningEarshot.arguments(port, standIn, data, RunningEarshot.registration(standIn)));
		List<String> command = Stream.concat(java, arguments).toList();
		this.process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(this.log.toFile()).start();
	}

	EarshotProcess ready() {
		Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(this::answers);
		return this;
	}

	private boolean answers() throws IOException, InterruptedException {
		URI health = URI.create(url() + "/actuator/health/readiness");
		try (HttpClient http = HttpClient.newHttpClient()) {
			return http.send(HttpRequest.newBuilder(health).build(), BodyHandlers.discarding()).statusCode() == 200;
		}
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	int exitCode() {
		Awaitility.await().atMost(PATIENCE).until(() -> !this.process.isAlive());
		return this.process.exitValue();
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Ends the process as {@code kill -9} does.
	 */
	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
