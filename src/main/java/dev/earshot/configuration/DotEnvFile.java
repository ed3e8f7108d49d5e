package dev.earshot.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * Finds the {@code .env} file.
 */
final class DotEnvFile {

	private static final String NAME = ".env";

	private DotEnvFile() {
	}

	static SettingsSource read(Path directory) {
		Path file = directory.resolve(NAME);
		try {
			return Files.exists(file) ? source(DotEnv.read(Files.readAllBytes(file))) : source(DotEnv.EMPTY);
		}
		catch (IOException ex) {
			String problem = "%s cannot be read; it has to be a file that the user who runs Earshot may read."
				.formatted(file);
			return SettingsSource.files(NAME, Map.of(), List.of(problem));
		}
	}

	private static SettingsSource source(DotEnv content) {
		return SettingsSource.files(NAME, content.values(),
				content.unreadableLines().stream().map(DotEnvFile::problem).toList());
	}

	private static String problem(int line) {
		return "Line %d of .env cannot be read; it has to be NAME=value, and a value that begins with a quote has to end with one."
			.formatted(line);
	}

}
