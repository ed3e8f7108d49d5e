package dev.earshot;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

/**
 * The program in a process of its own, so that it can be killed: configured as its users
 * do, by environment variables and an {@code .env} file.
 */
final class EarshotProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final int port;

	private final Path log;

	private final Process process;

	EarshotProcess(int port, SpotifyStandIn standIn, Path data, String... options) throws IOException {
		this(port, standIn, data, dotEnv(standIn), List.of(options));
	}

	/**
	 * Starts the program.
	 * @param port the port to listen on
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param dotEnv the content of the {@code .env} file
	 * @param options of Java
	 * @throws IOException if it cannot be started
	 */
	EarshotProcess(int port, SpotifyStandIn standIn, Path data, String dotEnv, List<String> options)
			throws IOException {
		this(port, dotEnv, options, environment(port, standIn, data));
	}

	private EarshotProcess(int port, String dotEnv, List<String> options, Map<String, String> environment)
			throws IOException {
		this.port = port;
		this.log = TemporaryFiles.file(".log");
		Path home = TemporaryFiles.directory();
		Files.writeString(home.resolve(".env"), dotEnv);
		ProcessBuilder builder = new ProcessBuilder(AotCache.command(options)).directory(home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.log.toFile());
		builder.environment()
			.keySet()
			.removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER|LOGGING|OTEL)_.*"));
		builder.environment().putAll(environment);
		this.process = builder.start();
	}

	/**
	 * Starts one of several nodes, on a machine whose clock is wrong.
	 * @param port the port to listen on
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param clock by how much its clock is ahead
	 * @param variables of the environment
	 * @return the program, which may not be ready
	 * @throws IOException if it cannot be started
	 */
	static EarshotProcess node(int port, SpotifyStandIn standIn, Path data, Duration clock,
			Map<String, String> variables) throws IOException {
		Map<String, String> environment = new HashMap<>(environment(port, standIn, data));
		environment.putAll(variables);
		List<String> options = List.of("-D" + WrongClock.PROPERTY + "=" + clock, "-Dearshot.webhook.hosts=127.0.0.1");
		return new EarshotProcess(port, dotEnv(standIn), options, environment);
	}

	/**
	 * Starts the program with more variables.
	 * @param port the port to listen on
	 * @param standIn who plays Spotify
	 * @param data the data directory
	 * @param variables of the environment
	 * @return the program, which may not be ready
	 * @throws IOException if it cannot be started
	 */
	static EarshotProcess with(int port, SpotifyStandIn standIn, Path data, Map<String, String> variables)
			throws IOException {
		Map<String, String> environment = new HashMap<>(environment(port, standIn, data));
		environment.putAll(variables);
		return new EarshotProcess(port, dotEnv(standIn), List.of(), environment);
	}

	// As people and their editors write it.
	private static String dotEnv(SpotifyStandIn standIn) {
		return "\uFEFFexport SPOTIFY_CLIENT_ID=%s # the app\r\nSPOTIFY_CLIENT_SECRET = \"%s\" # its secret\r\n"
			.formatted(standIn.app().clientId(), standIn.app().secret());
	}

	private static Map<String, String> environment(int port, SpotifyStandIn standIn, Path data) {
		return Map.of("SERVER_PORT", String.valueOf(port), "EARSHOT_DATA_DIR", data.toString(),
				"EARSHOT_SPOTIFY_ACCOUNTS_URL", standIn.accountsUrl() + "/", "EARSHOT_SPOTIFY_API_URL",
				standIn.apiUrl() + "/", "EARSHOT_SIGN_UP", "open", "EARSHOT_PUBLIC_URL", "");
	}

	EarshotProcess ready() {
		Awaitility.await().atMost(PATIENCE).ignoreExceptions().until(() -> !this.process.isAlive() || answers());
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The program has ended:\n" + logged());
		}
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

	/**
	 * Does something while the process stands still, as it would be found after
	 * {@code kill -9} at that moment.
	 * @param work what to do with its files
	 * @throws IOException if that fails
	 */
	void whileItStandsStill(Work work) throws IOException {
		signal("STOP");
		Awaitility.await().pollDelay(Duration.ZERO).pollInterval(Duration.ofMillis(1)).until(this::standsStill);
		try {
			work.run();
		}
		finally {
			signal("CONT");
		}
	}

	private void signal(String name) throws IOException {
		new ProcessBuilder("sh", "-c", "kill -" + name + " " + this.process.pid()).start().onExit().join();
	}

	// A thread in the middle of a write goes on until that is done, also when it is
	// killed.
	private boolean standsStill() throws IOException {
		try (Stream<Path> threads = Files.list(Path.of("/proc", String.valueOf(this.process.pid()), "task"))) {
			return threads.allMatch(EarshotProcess::isStopped);
		}
	}

	private static boolean isStopped(Path thread) {
		try {
			return Files.readString(thread.resolve("stat")).matches("(?s).*\\) T .*");
		}
		catch (IOException ex) {
			return true;
		}
	}

	int exitCode() {
		Awaitility.await().atMost(PATIENCE).until(() -> !this.process.isAlive());
		return this.process.exitValue();
	}

	private String logged() {
		try {
			return log();
		}
		catch (IOException ex) {
			return ex.toString();
		}
	}

	String log() throws IOException {
		return Files.readString(this.log);
	}

	/**
	 * Ends the process as Docker does, and waits until it has ended.
	 */
	void stop() {
		this.process.destroy();
		this.process.onExit().join();
	}

	/**
	 * Ends the process as {@code kill -9} does.
	 */
	void kill() {
		this.process.destroyForcibly().onExit().join();
	}

	@Override
	public void close() {
		kill();
	}

	/**
	 * What is done with the files of a process.
	 */
	@FunctionalInterface
	interface Work {

		void run() throws IOException;

	}

}
