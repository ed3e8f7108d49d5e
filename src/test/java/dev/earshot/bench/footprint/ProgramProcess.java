package dev.earshot.bench.footprint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import dev.earshot.standin.FreePort;
import dev.earshot.standin.SpotifyStandIn;

/**
 * The program in a process of its own, started by any command.
 */
public final class ProgramProcess implements AutoCloseable {

	private static final Duration PATIENCE = Duration.ofMinutes(10);

	private static final Duration BETWEEN_REQUESTS = Duration.ofMillis(10);

	private final int port = FreePort.find();

	private final Process process;

	private final Duration start;

	private final Duration startCpu;

	private ProgramProcess(List<String> command, Path data, SpotifyStandIn spotify, Map<String, String> more)
			throws IOException {
		ProcessBuilder builder = new ProcessBuilder(
				Stream.concat(command.stream(), Stream.of("--earshot.spotify.image-hosts=" + spotify.url())).toList())
			.inheritIO();
		builder.environment()
			.keySet()
			.removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER|LOGGING|OTEL)_.*"));
		builder.environment().putAll(settings(data, spotify));
		builder.environment().putAll(more);
		long begun = System.nanoTime();
		this.process = builder.start();
		awaitReadiness();
		this.start = Duration.ofNanos(System.nanoTime() - begun);
		this.startCpu = cpuTime();
	}

	/**
	 * Starts the program and waits until it is ready.
	 * @param command without a shell, to which an argument is added
	 * @param data the data directory
	 * @param spotify who plays Spotify
	 * @param more variables of the environment
	 * @return the program, which people can log in to
	 */
	public static ProgramProcess start(List<String> command, Path data, SpotifyStandIn spotify,
			Map<String, String> more) {
		try {
			return new ProgramProcess(command, data, spotify, more);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private Map<String, String> settings(Path data, SpotifyStandIn spotify) {
		return Map.of("SERVER_PORT", String.valueOf(this.port), "EARSHOT_DATA_DIR", data.toString(),
				"EARSHOT_SPOTIFY_ACCOUNTS_URL", spotify.accountsUrl(), "EARSHOT_SPOTIFY_API_URL", spotify.apiUrl(),
				"SPOTIFY_CLIENT_ID", spotify.app().clientId(), "SPOTIFY_CLIENT_SECRET", spotify.app().secret(),
				"EARSHOT_PUBLIC_URL", url());
	}

	private void awaitReadiness() {
		long deadline = System.nanoTime() + PATIENCE.toNanos();
		while (!isReady()) {
			if (!this.process.isAlive() || System.nanoTime() > deadline) {
				this.process.destroy();
				throw new IllegalStateException("The program does not get ready");
			}
			LockSupport.parkNanos(BETWEEN_REQUESTS.toNanos());
		}
	}

	private boolean isReady() {
		try {
			URI readiness = URI.create(url() + "/actuator/health/readiness");
			return ((HttpURLConnection) readiness.toURL().openConnection()).getResponseCode() == 200;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/** Returns the address without a path. */
	public String url() {
		return "http://127.0.0.1:" + this.port;
	}

	/**
	 * Returns the time from the start of the process to the first answer that it is
	 * ready.
	 * @return a time with a few milliseconds of uncertainty
	 */
	Duration startTime() {
		return this.start;
	}

	/**
	 * Returns the CPU time until the first answer that it is ready, which other work on
	 * the machine lengthens less.
	 * @return zero if the system does not tell
	 */
	Duration startCpuTime() {
		return this.startCpu;
	}

	public int port() {
		return this.port;
	}

	/**
	 * Returns the CPU time since the start.
	 * @return zero if the system does not tell
	 */
	public Duration cpuTime() {
		return this.process.info().totalCpuDuration().orElse(Duration.ZERO);
	}

	/**
	 * Returns the resident memory of the Java process, which the command may start as a
	 * child.
	 * @return bytes in megabytes of 1,000,000
	 */
	public long residentMegabytes() {
		return Stream.concat(Stream.of(this.process.toHandle()), this.process.descendants())
			.mapToLong(ProgramProcess::residentBytes)
			.max()
			.orElseThrow() / 1_000_000;
	}

	private static long residentBytes(ProcessHandle process) {
		try (Stream<String> lines = Files.lines(Path.of("/proc", String.valueOf(process.pid()), "status"))) {
			return lines.filter((line) -> line.startsWith("VmRSS:"))
				.mapToLong((line) -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
				.sum();
		}
		catch (IOException ex) {
			return 0;
		}
	}

	/**
	 * Ends the program as Docker does and waits until it has ended.
	 */
	@Override
	public void close() {
		this.process.destroy();
		this.process.onExit().join();
	}

}
