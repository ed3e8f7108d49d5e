package dev.earshot.configuration;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MutablePropertySources;

/**
 * Reads the variables of the environment, of {@code .env} and of {@code /run/secrets}, in
 * this order of precedence, before {@code application.yaml} refers to them. It reads none
 * while the jar is built, because its bean definitions are for any installation.
 */
class SettingsLoader implements EnvironmentPostProcessor, Ordered {

	private final Path workingDirectory;

	private final Path secrets;

	SettingsLoader() {
		this(Path.of(""), Path.of("/run/secrets"));
	}

	SettingsLoader(Path workingDirectory, Path secrets) {
		this.workingDirectory = workingDirectory;
		this.secrets = secrets;
	}

	@Override
	public int getOrder() {
		return ConfigDataEnvironmentPostProcessor.ORDER - 1;
	}

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		MutablePropertySources sources = environment.getPropertySources();
		if (Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING)) {
			sources.replace(SettingsSource.ENVIRONMENT, SettingsSource.environment(Map.of()));
			return;
		}
		SettingsSource dotEnv = DotEnvFile.read(this.workingDirectory);
		sources.replace(SettingsSource.ENVIRONMENT, SettingsSource.environment(cleaned(environment)));
		sources.addAfter(SettingsSource.ENVIRONMENT, dotEnv);
		sources.addAfter(dotEnv.getName(), SecretFiles.read(this.secrets));
	}

	private static Map<String, String> cleaned(ConfigurableEnvironment environment) {
		Map<String, String> cleaned = new LinkedHashMap<>();
		environment.getSystemEnvironment()
			.forEach((name, value) -> cleaned.put(name, SettingValue.clean(value.toString())));
		return cleaned;
	}

}
