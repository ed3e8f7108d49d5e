package dev.earshot.configuration;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Variables from one place. Blank ones count as not set.
 */
final class SettingsSource extends SystemEnvironmentPropertySource {

	static final String ENVIRONMENT = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;

	private static final Pattern OURS = Pattern.compile("(EARSHOT|SPOTIFY)_.*", Pattern.CASE_INSENSITIVE);

	private final List<String> problems;

	private SettingsSource(String name, Map<String, Object> values, List<String> problems) {
		super(name, values);
		this.problems = problems;
	}

	static SettingsSource environment(Map<String, String> values) {
		return new SettingsSource(ENVIRONMENT, literal(values), List.of());
	}

	// The name ends as Spring Boot requires of sources treated like the environment.
	static SettingsSource files(String place, Map<String, String> values, List<String> problems) {
		return new SettingsSource(place + "-" + ENVIRONMENT, literal(values), List.copyOf(problems));
	}

	private static Map<String, Object> literal(Map<String, String> values) {
		Map<String, Object> literal = new LinkedHashMap<>();
		values.forEach((name, value) -> {
			if (!value.isBlank()) {
				literal.put(isOurs(name) ? name.toUpperCase(Locale.ROOT) : name, escaped(value));
			}
		});
		return literal;
	}

	static boolean isOurs(String name) {
		return OURS.matcher(name).matches();
	}

	// A password may contain ${, which Spring takes for a placeholder.
	private static String escaped(String value) {
		return value.replace("${", "\\${");
	}

	List<String> problems() {
		return this.problems;
	}

}
