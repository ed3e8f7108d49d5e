package dev.earshot.browser;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class InstalledChromiumTests {

	@Test
	void isTheOneThatTheEnvironmentNames() {
		assertThat(find(Map.of("CHROMIUM", "/opt/mine"), "/opt/mine", "/usr/bin/chromium"))
			.contains(Path.of("/opt/mine"));
	}

	@Test
	void isNotAnotherOneIfTheEnvironmentNamesOneThatIsMissing() {
		assertThat(find(Map.of("CHROMIUM", "/opt/mine"), "/usr/bin/chromium")).isEmpty();
	}

	@Test
	void isFoundInTheUsualPlaces() {
		assertThat(find(Map.of(), "/usr/bin/chromium-browser")).contains(Path.of("/usr/bin/chromium-browser"));
		assertThat(find(Map.of(), "/snap/bin/chromium")).contains(Path.of("/snap/bin/chromium"));
		assertThat(find(Map.of(), "/Applications/Chromium.app/Contents/MacOS/Chromium")).isPresent();
	}

	@Test
	void isTheShellWithoutWindowsIfThereIsOne() {
		assertThat(find(Map.of(), "/usr/bin/chromium", "/usr/bin/chromium-headless-shell"))
			.contains(Path.of("/usr/bin/chromium-headless-shell"));
	}

	@Test
	void isFoundOnThePath() {
		assertThat(find(Map.of("PATH", "/home/fox/bin"), "/home/fox/bin/google-chrome"))
			.contains(Path.of("/home/fox/bin/google-chrome"));
	}

	@Test
	void isFoundAmongTheProgramsOfWindows() {
		assertThat(find(Map.of("ProgramFiles", "/programs"), "/programs/Google/Chrome/Application/chrome.exe"))
			.isPresent();
	}

	@Test
	void isNothingWhereNothingIsInstalled() {
		assertThat(find(Map.of("PATH", "/usr/bin"))).isEmpty();
	}

	private static Optional<Path> find(Map<String, String> environment, String... installed) {
		Set<String> programs = Set.of(installed);
		return new InstalledChromium(environment, (path) -> programs.contains(path.toString())).find();
	}

}
