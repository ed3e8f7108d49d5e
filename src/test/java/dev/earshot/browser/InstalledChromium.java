package dev.earshot.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * The Chromium, or a browser made of it, that is installed on a machine.
 */
final class InstalledChromium {

	static final String VARIABLE = "CHROMIUM";

	// The shell draws no windows, so it takes a third less time.
	private static final List<String> COMMANDS = List.of("chromium-headless-shell", "chromium", "chromium-browser",
			"google-chrome", "google-chrome-stable", "microsoft-edge");

	private static final List<String> FOLDERS = List.of("/usr/bin", "/usr/local/bin", "/snap/bin");

	private static final List<String> APPLICATIONS = List.of(
			"/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
			"/Applications/Chromium.app/Contents/MacOS/Chromium",
			"/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge");

	private static final List<String> WINDOWS_FOLDERS = List.of("ProgramFiles", "ProgramFiles(x86)", "LOCALAPPDATA");

	private static final List<String> WINDOWS_PROGRAMS = List.of("Google/Chrome/Application/chrome.exe",
			"Chromium/Application/chrome.exe", "Microsoft/Edge/Application/msedge.exe");

	private final Map<String, String> environment;

	private final Predicate<Path> isExecutable;

	InstalledChromium(Map<String, String> environment, Predicate<Path> isExecutable) {
		this.environment = environment;
		this.isExecutable = isExecutable;
	}

	static Optional<Path> here() {
		return new InstalledChromium(System.getenv(), Files::isExecutable).find();
	}

	/**
	 * Looks where the environment says, and only otherwise in the usual places.
	 * @return the program to start, if there is one
	 */
	Optional<Path> find() {
		String chosen = variable(VARIABLE);
		Stream<Path> places = chosen.isBlank() ? usualPlaces() : Stream.of(Path.of(chosen));
		return places.filter(this.isExecutable).findFirst();
	}

	private Stream<Path> usualPlaces() {
		return Stream.of(commands(), APPLICATIONS.stream().map(Path::of), windowsPrograms())
			.flatMap((places) -> places);
	}

	private Stream<Path> commands() {
		List<String> folders = Stream.concat(FOLDERS.stream(), onThePath()).toList();
		return COMMANDS.stream()
			.flatMap((command) -> folders.stream().map((folder) -> Path.of(folder).resolve(command)));
	}

	private Stream<String> onThePath() {
		return Arrays.stream(variable("PATH").split(File.pathSeparator)).filter((folder) -> !folder.isBlank());
	}

	private Stream<Path> windowsPrograms() {
		return WINDOWS_FOLDERS.stream()
			.map(this::variable)
			.filter((folder) -> !folder.isBlank())
			.flatMap((folder) -> WINDOWS_PROGRAMS.stream().map((program) -> Path.of(folder).resolve(program)));
	}

	private String variable(String name) {
		return this.environment.getOrDefault(name, "");
	}

}
