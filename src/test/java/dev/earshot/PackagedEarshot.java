package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.standin.SpotifyStandIn;
import org.awaitility.Awaitility;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * The jar as it was built, in a process of its own that has little memory, behind a proxy
 * at {@value #PROXY}.
 */
final class PackagedEarshot implements AutoCloseable {

	static final String PROXY = "127.0.0.9";

	private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin");

	private static final Duration PATIENCE = Duration.ofMinutes(3);

	private final int port = RunningEarshot.freePort();

	private final Path home;

	private final Path log;

	private final Process process;

	PackagedEarshot(SpotifyStandIn standIn) throws IOException {
		this.home = TemporaryFiles.directory();
		this.log = TemporaryFiles.file(".log");
		ProcessBuilder builder = new ProcessBuilder(JAVA.resolve("java").toString(), "-Xmx256m",
				"-XX:TieredStopAtLevel=1", "-Xbootclasspath/a:" + UnansweredNames.inDirectory(),
				"-Djava.io.tmpdir=" + Files.createDirectory(this.home.resolve("tmp")), "-jar",
				System.getProperty("earshot.jar"))
			.directory(this.home.toFile())
			.redirectErrorStream(true)
			.redirectOutput(this.log.toFile());
		builder.environment().keySet().removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER)_.*"));
		builder.environment().putAll(environment(standIn));
		this.process = builder.start();
	}

	private Map<String, String> environment(SpotifyStandIn standIn) {
		return Map.of("SERVER_PORT", String.valueOf(this.port), "EARSHOT_SPOTIFY_ACCOUNTS_URL", standIn.accountsUrl(),
				"EARSHOT_SPOTIFY_API_URL", standIn.apiUrl(), "SPOTIFY_CLIENT_ID", standIn.app().clientId(),
				"SPOTIFY_CLIENT_SECRET", standIn.app().secret(), "SERVER_FORWARD_HEADERS_STRATEGY", "native",
				"EARSHOT_TRUSTED_PROXIES", PROXY);
	}

	PackagedEarshot ready() {
		Awaitility.await().atMost(PATIENCE).until(() -> stranger("127.0.0.1").get("/actuator/health/readiness") == 200);
		return this;
	}

	SocketClient stranger(String address) {
		return new SocketClient(address, this.port);
	}

	String url() {
		return "http://127.0.0.1:" + this.port;
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
