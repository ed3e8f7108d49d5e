package dev.earshot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModuleDependency;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Compares the map of modules in {@code docs/architecture.md} with the code. Write it
 * anew with {@code ./mvnw test -Dtest=ModuleMapTests -Dmap.write=true}.
 */
class ModuleMapTests {

	private static final Path DOCUMENT = Path.of("docs/architecture.md");

	private final ApplicationModules modules = ApplicationModules.of(Earshot.class);

	@Test
	void theArchitectureShowsTheMapOfTheCode() throws IOException {
		String document = Files.readString(DOCUMENT);
		if (Boolean.getBoolean("map.write")) {
			document = document.replaceFirst("(?s)```mermaid\nflowchart TD\n.*?```", map());
			Files.writeString(DOCUMENT, document);
		}
		assertThat(document).contains(map());
	}

	@Test
	void everyModuleIsOnTheMap() {
		assertThat(map().lines()).filteredOn((line) -> line.contains("[")).hasSize((int) this.modules.stream().count());
	}

	private String map() {
		Set<String> lines = new TreeSet<>();
		this.modules.forEach((module) -> lines.add("    " + name(module) + "[" + name(module) + "]"));
		this.modules.forEach((module) -> arrows(module).forEach(lines::add));
		return "```mermaid\nflowchart TD\n" + String.join("\n", lines) + "\n```";
	}

	// Every module may use the words of core, so its arrows would only hide the others.
	private Stream<String> arrows(ApplicationModule module) {
		Set<String> calls = targets(module, false);
		Set<String> hears = targets(module, true);
		return Stream.concat(calls.stream().map((target) -> "    " + name(module) + " --> " + target),
				hears.stream()
					.filter((target) -> !calls.contains(target))
					.map((target) -> "    " + name(module) + " -. hears .-> " + target));
	}

	private Set<String> targets(ApplicationModule module, boolean heard) {
		return module.getDirectDependencies(this.modules)
			.stream()
			.filter((dependency) -> isHeard(dependency) == heard)
			.map((dependency) -> name(dependency.getTargetModule()))
			.filter((target) -> !target.equals("core"))
			.collect(Collectors.toCollection(TreeSet::new));
	}

	private static boolean isHeard(ApplicationModuleDependency dependency) {
		return dependency.getDependencyType() == DependencyType.EVENT_LISTENER;
	}

	private static String name(ApplicationModule module) {
		return module.getIdentifier().toString();
	}

}
