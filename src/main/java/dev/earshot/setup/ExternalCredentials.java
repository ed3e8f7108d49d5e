package dev.earshot.setup;

import java.util.Optional;

import dev.earshot.oauth.ClientCredentials;
import dev.earshot.oauth.ConfiguredRegistrations;
import dev.earshot.oauth.CredentialsOrigin;
import dev.earshot.oauth.Registration;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.PropertySource;
import org.springframework.stereotype.Component;

/**
 * The client ID and secret from the environment, .env or /run/secrets.
 */
@Component
class ExternalCredentials implements ConfiguredRegistrations {

	private static final String PROVIDER = "spotify";

	private static final Logger logger = LoggerFactory.getLogger(ExternalCredentials.class);

	private static final String SECRET = "SPOTIFY_CLIENT_SECRET";

	private final @Nullable Registration registration;

	ExternalCredentials(SetupProperties properties, ConfigurableEnvironment environment) {
		if (properties.isIncomplete()) {
			logger.warn(
					"SPOTIFY_CLIENT_ID and SPOTIFY_CLIENT_SECRET must both be set; one is missing, so both are ignored");
		}
		ClientCredentials credentials = properties.credentials();
		this.registration = (credentials != null) ? new Registration(credentials, origin(environment), null) : null;
	}

	@Override
	public Optional<Registration> find(String provider) {
		return Optional.ofNullable(this.registration).filter((_) -> provider.equals(PROVIDER));
	}

	private static CredentialsOrigin origin(ConfigurableEnvironment environment) {
		return environment.getPropertySources()
			.stream()
			.filter((source) -> source.containsProperty(SECRET))
			.map(ExternalCredentials::origin)
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
