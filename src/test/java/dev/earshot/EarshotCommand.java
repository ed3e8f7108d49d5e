package dev.earshot;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A command of the program, run to its end in a process of its own.
 *
 * @param exitCode of the process
 * @param output all that it printed
 */
record EarshotCommand(int exitCode, String output) {

	static final String PASSPHRASE = "four words are enough";

	/**
	 * Runs a command.
	 * @param data the data directory
	 * @param passphrase of backups
	 * @param arguments the command
	 * @return what came of it
	 * @throws IOException if it cannot be started
	 */
	static EarshotCommand run(Path data, String passphrase, String... arguments) throws IOException {
		return run(AotCache.command(List.of()), data, passphrase, arguments);
	}

	// The jar as it was built.
	static EarshotCommand runJar(Path data, String... arguments) throws IOException {
		return run(jar(), data, PASSPHRASE, arguments);
	}

	private static List<String> jar() {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return List.of(java, "-XX:TieredStopAtLevel=1", "-jar", System.getProperty("earshot.jar"));
	}

	private static EarshotCommand run(List<String> program, Path data, String passphrase, String... arguments)
			throws IOException {
		return end(start(program, Map.of("EARSHOT_DATA_DIR", data.toString(), "EARSHOT_BACKUP_PASSPHRASE", passphrase),
				arguments));
	}

	/**
	 * Runs the command that moves an installation to PostgreSQL.
	 * @param data the data directory
	 * @param url the JDBC URL of the target
	 * @return what came of it
	 * @throws IOException if it cannot be started
	 */
	static EarshotCommand move(Path data, String url) throws IOException {
		return end(startMove(data, url));
	}

	static Process startMove(Path data, String url) throws IOException {
		return start(AotCache.command(List.of()),
				Map.of("EARSHOT_DATA_DIR", data.toString(), "EARSHOT_DATABASE_URL", url), "move");
	}

	static EarshotCommand moveWithJar(Path data, String url) throws IOException {
		return end(start(jar(), Map.of("EARSHOT_DATA_DIR", data.toString(), "EARSHOT_DATABASE_URL", url), "move"));
	}

	private static Process start(List<String> program, Map<String, String> environment, String... arguments)
			throws IOException {
		List<String> command = new ArrayList<>(program);
		command.addAll(List.of(arguments));
		ProcessBuilder builder = new ProcessBuilder(command).directory(TemporaryFiles.directory().toFile())
			.redirectErrorStream(true);
		builder.environment().keySet().removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER)_.*"));
		builder.environment().putAll(environment);
		return builder.start();
	}

	private static EarshotCommand end(Process process) throws IOException {
		String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		return new EarshotCommand(process.onExit().join().exitValue(), output);
	}

}
