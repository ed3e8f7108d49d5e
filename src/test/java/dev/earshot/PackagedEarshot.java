package dev.earshot;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The jar as it was built, in a process of its own that has little memory, behind a proxy
 * at {@value #PROXY}.
 */
final class PackagedEarshot implements AutoCloseable {

	static final String PROXY = "127.0.0.9";

	static final String JAR = String.valueOf(System.getProperty("earshot.jar"));

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	private static final Duration PATIENCE = Duration.ofMinutes(5);

	private final int port;

	private final Path home;

	private final Path log;

	private final Process process;

	PackagedEarshot(SpotifyStandIn standIn) throws IOException {
		this(TemporaryFiles.directory(), RunningEarshot.freePort(), environment(standIn), List.of("-jar", JAR));
	}

	/**
	 * Starts the jar where it may have run before.
	 * @param home its working directory, in which it keeps its data
	 * @param port where it listens
	 * @param environment its variables
	 * @param options of Java, the last of which say what is started
	 * @throws IOException if it cannot be started
	 */
	PackagedEarshot(Path home, int port, Map<String, String> environment, List<String> options) throws IOException {
		this.home = home;
		this.port = port;
		this.log = home.resolve("log");
		ProcessBuilder builder = new ProcessBuilder(command(options)).directory(this.home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(Redirect.appendTo(this.log.toFile()));
		builder.environment()
			.keySet()
			.removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER|MANAGEMENT|OTEL|LOGGING)_.*"));
		builder.environment().putAll(environment);
		builder.environment().put("SERVER_PORT", String.valueOf(port));
		this.process = builder.start();
	}

	private List<String> command(List<String> options) throws IOException {
		List<String> command = new ArrayList<>(List.of(JAVA.resolve("java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-Xbootclasspath/a:" + UnansweredNames.inDirectory(),
				"-Djava.io.tmpdir=" + Files.createDirectories(this.home.resolve("tmp"))));
		command.addAll(options);
		return command;
	}

	private static Map<String, String> environment(SpotifyStandIn standIn) {
		return Map.of("EARSHOT_SPOTIFY_ACCOUNTS_URL", standIn.accountsUrl(), "EARSHOT_SPOTIFY_API_URL",
				standIn.apiUrl(), "SPOTIFY_CLIENT_ID", standIn.app().clientId(), "SPOTIFY_CLIENT_SECRET",
				standIn.app().secret(), "SERVER_FORWARD_HEADERS_STRATEGY", "native", "EARSHOT_TRUSTED_PROXIES", PROXY);
	}

	PackagedEarshot ready() {
		try {
			Awaitility.await()
				.atMost(PATIENCE)
				.until(() -> stranger("127.0.0.1").get("/actuator/health/readiness") == 200);
			return this;
		}
		catch (ConditionTimeoutException ex) {
			close();
			throw ex;
		}
	}

	SocketClient stranger(String address) {
		return new SocketClient(address, this.port);
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
	}

	long pid() {
		return this.process.pid();
	}

	int exitCode() {
		Awaitility.await().atMost(PATIENCE).until(() -> !this.process.isAlive());
		return this.process.exitValue();
	}

	boolean isAlive() {
		return this.process.isAlive();
	}

	List<String> log() throws IOException {
		return Files.readAllLines(this.log);
	}

	long sessions() {
		return JdbcClient.create(new DriverManagerDataSource("jdbc:sqlite:" + this.home.resolve("data/earshot.db")))
			.sql("select count(*) from spring_session")
			.query(Long.class)
			.single();
	}

	List<Path> uploads() throws IOException {
		try (Stream<Path> files = Files.walk(this.home.resolve("tmp"))) {
			return files.filter((file) -> file.getFileName().toString().startsWith("upload")).toList();
		}
	}

	/**
	 * Counts objects on the heap.
	 * @param type the name of their class
	 * @return how many of them are in use
	 * @throws IOException if the process cannot be asked
	 */
	long instances(String type) throws IOException {
		Process histogram = new ProcessBuilder(JAVA.resolve("jcmd").toString(), String.valueOf(this.process.pid()),
				"GC.class_histogram")
			.redirectErrorStream(true)
			.start();
		List<String> lines = new ArrayList<>(histogram.inputReader().readAllLines());
		assertHistogram(lines);
		return lines.stream()
			.map((line) -> line.strip().split("\\s+"))
			.filter((columns) -> columns.length > 3 && columns[3].equals(type))
			.mapToLong((columns) -> Long.parseLong(columns[1]))
			.sum();
	}

	private static void assertHistogram(List<String> lines) {
		if (lines.stream().noneMatch((line) -> line.startsWith("Total"))) {
			throw new IllegalStateException("No histogram: " + lines);
		}
	}

	@Override
	public void close() {
		this.process.destroyForcibly().onExit().join();
	}

}
