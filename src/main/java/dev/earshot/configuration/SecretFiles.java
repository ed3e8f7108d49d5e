package dev.earshot.configuration;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Finds variables that are files, as Docker mounts its secrets, perhaps among others.
 */
final class SecretFiles {

	private SecretFiles() {
	}

	static SettingsSource read(Path directory) {
		Map<String, String> values = new LinkedHashMap<>();
		List<String> problems = new ArrayList<>();
		for (Path file : files(directory)) {
			try {
				values.put(file.getFileName().toString(), SettingValue.clean(Files.readString(file)));
			}
			catch (IOException ex) {
				problems.add("%s cannot be read; the user who runs Earshot has to be allowed to.".formatted(file));
			}
		}
		return SettingsSource.files(directory.toString(), values, problems);
	}

	private static List<Path> files(Path directory) {
		try (Stream<Path> files = Files.list(directory)) {
			return files.filter((file) -> SettingsSource.isOurs(file.getFileName().toString()))
				.filter(Files::isRegularFile)
				.sorted()
				.toList();
		}
		catch (IOException ex) {
			return List.of();
		}
	}

}
