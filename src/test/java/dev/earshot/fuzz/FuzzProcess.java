package dev.earshot.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A process in which Jazzer fuzzes one target. Its corpus, its output and its findings
 * stay in a directory, and the next process goes on from that corpus.
 */
final class FuzzProcess {

	private static final List<String> JVM = List.of("-Xmx700m", "-Xss1m", "-XX:+UseSerialGC",
			"-XX:+EnableDynamicAgentLoading", "--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true",
			"-Djunit.jupiter.execution.timeout.mode=disabled");

	// What reads foreign input, of Earshot and of the libraries it hands that input to.
	private static final String INSTRUMENTED = String.join(",", "dev.earshot.**", "tools.jackson.core.**",
			"com.nimbusds.jose.**", "com.nimbusds.jwt.**");

	private final Class<?> target;

	private final Path directory;

	FuzzProcess(Class<?> target, Path root) {
		this.target = target;
		this.directory = root.resolve(FuzzTargets.name(target)).toAbsolutePath();
	}

	FuzzResult run(FuzzLimit limit) {
		try {
			Path corpus = Files.createDirectories(this.directory.resolve("corpus"));
			Path output = this.directory.resolve("output.log");
			Process process = new ProcessBuilder(command(corpus, limit)).directory(this.directory.toFile())
				.redirectErrorStream(true)
				.redirectOutput(output.toFile())
				.start();
			int exitCode = process.onExit().join().exitValue();
			return new FuzzResult(FuzzTargets.name(this.target), exitCode, Files.readString(output));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private List<String> command(Path corpus, FuzzLimit limit) {
		List<String> command = new ArrayList<>();
		command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
		command.addAll(JVM);
		// Nothing that runs for less than a minute gains from the slower compiler.
		if (limit.seconds() > 0 && limit.seconds() < 60) {
			command.add("-XX:TieredStopAtLevel=1");
		}
		// As Maven tells tests where the sources are.
		command.add("-Dbasedir=" + Path.of("").toAbsolutePath());
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), "com.code_intelligence.jazzer.Jazzer",
				"--target_class=" + this.target.getName(), "--hooks=true", "--instrument=" + INSTRUMENTED,
				"--additional_classes_excludes=**", "--reproducer_path=" + this.directory));
		command.addAll(List.of("-artifact_prefix=" + this.directory + "/", "-timeout=10", "-print_final_stats=1"));
		command.addAll(limit.arguments());
		command.add(corpus.toString());
		return command;
	}

}
