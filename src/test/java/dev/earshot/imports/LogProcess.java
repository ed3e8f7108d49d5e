package dev.earshot.imports;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.AccountId;

/**
 * A process that runs {@link LogProgram}, seen from outside.
 */
final class LogProcess {

	private static final String END = "";

	private final Process process;

	private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

	private final List<String> read = new ArrayList<>();

	private boolean hasEnded;

	private LogProcess(Process process) {
		this.process = process;
		Thread.startVirtualThread(this::read);
	}

	static LogProcess start(Arguments arguments) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx256m",
						"-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED", "-cp",
						System.getProperty("java.class.path"), LogProgram.Start.class.getName()));
		command.addAll(arguments.texts());
		return new LogProcess(new ProcessBuilder(command).redirectErrorStream(true).start());
	}

	private void read() {
		try (BufferedReader output = this.process.inputReader()) {
			output.lines().forEach(this.lines::add);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		finally {
			this.lines.add(END);
		}
	}

	/** Waits until the program has said something so many times. */
	void awaitLines(int count) throws InterruptedException {
		int line = 0;
		while (line < count && next()) {
			line++;
		}
	}

	private boolean next() throws InterruptedException {
		String line = this.hasEnded ? null : this.lines.poll(1, TimeUnit.MINUTES);
		this.hasEnded = line == null || line.equals(END);
		if (!this.hasEnded) {
			this.read.add(line);
		}
		return !this.hasEnded;
	}

	/**
	 * Ends the process as {@code kill -9} does, and reads what it still said. The process
	 * itself would close its output.
	 */
	void kill() throws InterruptedException {
		this.process.toHandle().destroyForcibly();
		awaitLines(Integer.MAX_VALUE);
	}

	/** Waits for the end of the process, and returns its exit code. */
	int awaitEnd() throws InterruptedException {
		awaitLines(Integer.MAX_VALUE);
		return this.process.waitFor();
	}

	/** Returns what was said after a word. */
	List<String> said(String word) {
		return this.read.stream()
			.filter((line) -> line.startsWith(word))
			.map((line) -> line.substring(word.length()))
			.toList();
	}

	String output() {
		return String.join("\n", this.read);
	}

	/**
	 * What the program is told.
	 *
	 * @param data the directory with the database
	 * @param exports the directory with what is imported
	 * @param seed of what is heard
	 * @param length of the day
	 * @param isLast whether it ends by itself when nothing is being imported any more
	 */
	record Arguments(Path data, Path exports, AccountId account, long seed, Duration length, Instant startsAt,
			boolean isLast) {

		static Arguments of(List<String> texts) {
			return new Arguments(Path.of(texts.get(0)), Path.of(texts.get(1)), new AccountId(texts.get(2)),
					Long.parseLong(texts.get(3)), Duration.parse(texts.get(4)), Instant.parse(texts.get(5)),
					Boolean.parseBoolean(texts.get(6)));
		}

		List<String> texts() {
			return List.of(this.data.toString(), this.exports.toString(), this.account.value(),
					String.valueOf(this.seed), this.length.toString(), this.startsAt.toString(),
					String.valueOf(this.isLast));
		}

		String database() {
			return "jdbc:sqlite:" + this.data.resolve("earshot.db");
		}

		SimulatedDay day() {
			return new SimulatedDay(this.seed, this.length);
		}

		Arguments startingAt(Instant instant) {
			return new Arguments(this.data, this.exports, this.account, this.seed, this.length, instant, this.isLast);
		}

		Arguments last() {
			return new Arguments(this.data, this.exports, this.account, this.seed, this.length, this.startsAt, true);
		}

	}

}
