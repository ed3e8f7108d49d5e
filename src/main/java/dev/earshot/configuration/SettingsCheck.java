package dev.earshot.configuration;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.ConfigurableEnvironment;

/**
 * Ends the start before any bean exists if settings are wrong, and names them all.
 */
class SettingsCheck implements ApplicationContextInitializer<ConfigurableApplicationContext> {

	private static final Logger logger = LoggerFactory.getLogger(SettingsCheck.class);

	// Kubernetes and old Docker links set these for a service named earshot.
	private static final Pattern SERVICE_LINK = Pattern.compile("EARSHOT_(SERVICE_.*|PORT_\\d.*|PORT=tcp:.*)");

	@Override
	public void initialize(ConfigurableApplicationContext context) {
		ConfigurableEnvironment environment = context.getEnvironment();
		List<String> problems = Stream.concat(unreadable(environment), wrong(environment)).toList();
		if (!problems.isEmpty()) {
			throw new WrongSettings(problems);
		}
		unknown(environment).forEach(SettingsCheck::warn);
	}

	private static Stream<String> unreadable(ConfigurableEnvironment environment) {
		return sources(environment).flatMap((source) -> source.problems().stream());
	}

	private static Stream<SettingsSource> sources(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter(SettingsSource.class::isInstance)
			.map(SettingsSource.class::cast);
	}

	private static Stream<String> wrong(ConfigurableEnvironment environment) {
		return Stream.concat(Settings.ALL.stream(), Stream.of(Settings.TEMPORARY_FILES))
			.map((setting) -> setting.problem(environment))
			.flatMap(Optional::stream);
	}

	private static Stream<String> unknown(ConfigurableEnvironment environment) {
		return sources(environment).flatMap((source) -> source.getSource().entrySet().stream())
			.filter((variable) -> SettingsSource.isOurs(variable.getKey()) && !isServiceLink(variable))
			.map(Map.Entry::getKey)
			.filter((name) -> !Settings.isKnown(name))
			.distinct();
	}

	private static boolean isServiceLink(Map.Entry<String, Object> variable) {
		return SERVICE_LINK.matcher(variable.getKey() + "=" + variable.getValue()).matches();
	}

	private static void warn(String unknown) {
		String hint = Settings.nearest(unknown).map((name) -> "; did you mean " + name + "?").orElse("");
		logger.warn("Ignored the unknown setting {}{}", unknown, hint);
	}

}
