package dev.earshot.setup;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/**
 * Client ID and secret that the person who runs the server gave it at the start.
 */
@Component
class GivenCredentials {

	private static final List<String> NAMES = List.of("SPOTIFY_CLIENT_SECRET", "spotify_client_secret");

	private final @Nullable Registration registration;

	GivenCredentials(SetupProperties properties, ConfigurableEnvironment environment) {
		ClientCredentials credentials = properties.credentials();
		this.registration = (credentials != null) ? new Registration(credentials, origin(environment), null) : null;
	}

	Optional<Registration> find() {
		return Optional.ofNullable(this.registration);
	}

	private static CredentialsOrigin origin(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> NAMES.stream().anyMatch(source::containsProperty))
			.map(GivenCredentials::origin)
			.findFirst()
			.orElse(CredentialsOrigin.ENVIRONMENT);
	}

	private static CredentialsOrigin origin(PropertySource<?> source) {
		String name = source.getName();
		if (name.contains(".env")) {
			return CredentialsOrigin.DOT_ENV;
		}
		return name.contains("/run/secrets") ? CredentialsOrigin.SECRETS : CredentialsOrigin.ENVIRONMENT;
	}

}
