package dev.earshot.bench.nodes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import dev.earshot.TemporaryFiles;
import dev.earshot.Visitor;
import dev.earshot.bench.footprint.ProgramProcess;
import dev.earshot.standin.Catalogue;
import dev.earshot.standin.Listener;
import dev.earshot.standin.Repeat;
import dev.earshot.standin.SpotifyStandIn;
import dev.earshot.storage.TestVault;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Nodes of the built program with a PostgreSQL, and people whose listening they log.
 */
final class RunningNodes implements AutoCloseable {

	private static final List<String> OPTIONS = List
		.of(System.getProperty("bench.java", "-Xmx512m -XX:+UseSerialGC").split(" "));

	private static final String JAR = System.getProperty("earshot.jar", "target/earshot-0.1.0.jar");

	// What Spotify allows is the first limit that anybody meets. These are the others.
	private static final List<String> WITHOUT_BUDGET = Stream
		.of("player", "profile", "library", "search", "catalogue", "accounts", "burst", "strangers")
		.map((family) -> "-Dearshot.spotify.plan." + family + "=100000000")
		.toList();

	private final Path data = TemporaryFiles.directory();

	private final SpotifyStandIn spotify = SpotifyStandIn.start();

	private final EmbeddedPostgres postgres;

	private final List<ProgramProcess> nodes;

	private int people;

	RunningNodes(int count) throws IOException {
		this.postgres = EmbeddedPostgres.builder()
			.setDataDirectory(this.data.resolve("postgres"))
			.setPGStartupWait(Duration.ofMinutes(2))
			.start();
		Map<String, String> settings = Map.of("EARSHOT_SIGN_UP", "open", "EARSHOT_STREAMS_PER_ADDRESS", "100000",
				"EARSHOT_DATABASE_URL", this.postgres.getJdbcUrl("postgres", "postgres"), "EARSHOT_KEY", TestVault.KEY);
		List<ProgramProcess> started = new ArrayList<>();
		for (int node = 0; node < count; node++) {
			started.add(ProgramProcess.start(command(), this.data.resolve("node" + node), this.spotify, settings));
		}
		this.nodes = List.copyOf(started);
	}

	private static List<String> command() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return Stream.of(List.of(java), OPTIONS, WITHOUT_BUDGET, List.of("-jar", JAR)).flatMap(List::stream).toList();
	}

	/** Lets people log in, one at each node after the other, and log what they play. */
	void addPeople(int count) {
		for (int added = 0; added < count; added++) {
			Visitor visitor = logIn(this.people++);
			visitor.open("/history");
			visitor.submit("/history/recording", "on", "true", "zone", "Europe/Berlin");
		}
	}

	private Visitor logIn(int number) {
		String address = "127.1.%d.%d".formatted(number / 250, 1 + number % 250);
		Visitor visitor = Visitor.from(address, this.nodes.get(number % this.nodes.size()).url());
		visitor.logIn(this.spotify, listener("person" + number).person());
		return visitor;
	}

	private Listener listener(String id) {
		this.spotify.app().allow(id);
		Listener listener = this.spotify.listener(id);
		listener.play(Catalogue.KITCHEN.context(), this.people % Catalogue.KITCHEN.tracks().size());
		listener.repeat(Repeat.CONTEXT);
		return listener;
	}

	SpotifyStandIn spotify() {
		return this.spotify;
	}

	List<ProgramProcess> nodes() {
		return this.nodes;
	}

	Usage usage() {
		return new Usage(this.nodes.stream().map(ProgramProcess::cpuTime).reduce(Duration.ZERO, Duration::plus),
				databaseTime(), transactions(), this.spotify.calls("/me/player"));
	}

	/** Returns the memory of the largest node, in megabytes of 1,000,000 bytes. */
	long residentMegabytes() {
		return this.nodes.stream().mapToLong(ProgramProcess::residentMegabytes).max().orElseThrow();
	}

	private Duration databaseTime() {
		return ProcessHandle.of(postmaster())
			.stream()
			.flatMap((server) -> Stream.concat(Stream.of(server), server.descendants()))
			.map((process) -> process.info().totalCpuDuration().orElse(Duration.ZERO))
			.reduce(Duration.ZERO, Duration::plus);
	}

	private long postmaster() {
		try {
			return Long.parseLong(Files.readAllLines(this.data.resolve("postgres/postmaster.pid")).getFirst().trim());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private long transactions() {
		return JdbcClient.create(new DriverManagerDataSource(this.postgres.getJdbcUrl("postgres", "postgres")))
			.sql("select xact_commit + xact_rollback from pg_stat_database where datname = 'postgres'")
			.query(Long.class)
			.single();
	}

	@Override
	public void close() throws IOException {
		this.nodes.forEach(ProgramProcess::close);
		this.postgres.close();
		this.spotify.close();
	}

}
