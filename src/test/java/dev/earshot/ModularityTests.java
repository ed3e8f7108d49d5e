package dev.earshot;

import org.junit.jupiter.api.Test;

import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.Violations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ModularityTests {

	private final ApplicationModules modules = ApplicationModules.of(Earshot.class);

	@Test
	void modulesSeeOnlyWhatTheyMay() {
		this.modules.verify();
	}

	@Test
	void modulesAreThoseOfTheArchitecture() {
		assertThat(this.modules.stream().map((module) -> module.getIdentifier().toString())).containsExactlyInAnyOrder(
				"account", "artwork", "backup", "command", "configuration", "core", "history", "household", "imports",
				"links", "live", "move", "nodes", "notifications", "oauth", "operations", "outputs", "playback",
				"player", "presence", "providers", "recap", "scrobbling", "setup", "spotify", "statistics", "storage",
				"web", "webhooks");
	}

	@Test
	void aReachIntoAnotherModuleIsFound() {
		assertThatExceptionOfType(Violations.class)
			.isThrownBy(() -> ApplicationModules.of("dev.earshot.crooked", (location) -> true).verify())
			.withMessageContaining("kitchen");
	}

}
