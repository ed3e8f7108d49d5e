package dev.earshot.providers.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;

import dev.earshot.providers.ProviderRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the documents of providers again each day, outside of any request. What was read
 * before counts until that succeeds.
 */
@Component
class MetadataUpdates {

	private static final Logger logger = LoggerFactory.getLogger(MetadataUpdates.class);

	private static final Duration AGE = Duration.ofDays(1);

	private final OidcProviders providers;

	private final Discovery discovery;

	private final InstantSource clock;

	MetadataUpdates(OidcProviders providers, Discovery discovery, InstantSource clock) {
		this.providers = providers;
		this.discovery = discovery;
		this.clock = clock;
	}

	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void update() {
		Instant limit = this.clock.instant().minus(AGE);
		this.providers.all()
			.stream()
			.map(OidcProvider::entry)
			.filter((entry) -> entry.readAt().isBefore(limit))
			.forEach(this::update);
	}

	private void update(OidcEntry entry) {
		try {
			this.providers.saveMetadata(entry.id(), this.discovery.findAgain(entry.issuer()));
		}
		catch (ProviderRefused ex) {
			logger.warn("The document of the provider {} could not be read again: {}", entry.name(),
					ex.refusal().code());
		}
	}

}
