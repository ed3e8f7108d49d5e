package dev.earshot;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The classes of the program as Java keeps them after one start, so that the processes of
 * tests start in half the time. The image has such a cache, too.
 */
final class AotCache {

	private static final Path DIRECTORY = TemporaryFiles.directory();

	// Java caches no classes that lie in directories.
	private static final String CLASS_PATH = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
		.map(Path::of)
		.filter(Files::exists)
		.map((entry) -> Files.isDirectory(entry) ? jarOf(entry) : entry)
		.map(Path::toString)
		.collect(Collectors.joining(File.pathSeparator));

	private static final Path FILE = create();

	private AotCache() {
	}

	private static Path jarOf(Path classes) {
		try {
			Path jar = Files.createTempDirectory(DIRECTORY, "jar").resolve("classes.jar");
			ToolProvider.findFirst("jar")
				.orElseThrow()
				.run(System.out, System.err, "--create", "--file", jar.toString(), "-C", classes.toString(), ".");
			return jar;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Path create() {
		Path file = DIRECTORY.resolve("earshot.aot");
		List<String> command = new ArrayList<>(java());
		command.addAll(List.of("-XX:AOTCacheOutput=" + file, "-Dspring.context.exit=onRefresh", "-cp", CLASS_PATH,
				Earshot.class.getName()));
		ProcessBuilder builder = new ProcessBuilder(command).directory(DIRECTORY.toFile())
			.redirectErrorStream(true)
			.redirectOutput(DIRECTORY.resolve("start.log").toFile());
		builder.environment()
			.keySet()
			.removeIf((name) -> name.matches("(EARSHOT|SPOTIFY|SPRING|SERVER|LOGGING|OTEL)_.*"));
		builder.environment().put("EARSHOT_DATA_DIR", DIRECTORY.resolve("data").toString());
		try {
			builder.start().onExit().join();
			return file;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static List<String> java() {
		return List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
				"--enable-native-access=ALL-UNNAMED", "-XX:TieredStopAtLevel=1", "-Xlog:aot*=off,cds*=off");
	}

	/**
	 * Begins a command that starts the program with the cache. Where that does not fit,
	 * Java goes on without it.
	 * @param options of Java
	 * @return the command up to the arguments of the program
	 */
	static List<String> command(List<String> options) {
		return Stream
			.of(java(), List.of("-XX:AOTCache=" + FILE), options, List.of("-cp", CLASS_PATH, Earshot.class.getName()))
			.flatMap(List::stream)
			.toList();
	}

}
