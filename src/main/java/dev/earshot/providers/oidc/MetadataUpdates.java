package dev.earshot.providers.oidc;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;

import dev.earshot.core.RefusedException;
import dev.earshot.nodes.OnOneNode;
import dev.earshot.oauth.SignInProvider.LoginFailed;
import dev.earshot.providers.signin.EntryNotFound;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Reads the documents of providers again each day, and after a failed login, outside of
 * any request. What was read before counts until that succeeds.
 */
@Component
class MetadataUpdates {

	private static final Logger logger = LoggerFactory.getLogger(MetadataUpdates.class);

	private static final Duration AGE = Duration.ofDays(1);

	private static final Duration PAUSE = Duration.ofMinutes(5);

	private final OidcProviders providers;

	private final Discovery discovery;

	private final InstantSource clock;

	private final Executor threads;

	// Strangers can make logins fail as often as they like.
	private final RateLimiter afterFailures;

	@Autowired
	MetadataUpdates(OidcProviders providers, Discovery discovery, InstantSource clock) {
		this(providers, discovery, clock, Thread::startVirtualThread);
	}

	MetadataUpdates(OidcProviders providers, Discovery discovery, InstantSource clock, Executor threads) {
		this.providers = providers;
		this.discovery = discovery;
		this.clock = clock;
		this.threads = threads;
		this.afterFailures = new RateLimiter(1, PAUSE, clock);
	}

	@OnOneNode
	@Scheduled(initialDelay = 1, fixedDelay = 1, timeUnit = TimeUnit.HOURS)
	void update() {
		Instant limit = this.clock.instant().minus(AGE);
		this.providers.all()
			.stream()
			.map(OidcProvider::entry)
			.filter((entry) -> entry.readAt().isBefore(limit))
			.forEach(this::update);
	}

	// The next login finds what has changed.
	@EventListener
	void on(LoginFailed event) {
		this.providers.find(event.provider())
			.map(OidcProvider::entry)
			.filter((entry) -> this.afterFailures.allows(entry.id()))
			.ifPresent((entry) -> this.threads.execute(() -> update(entry)));
	}

	private void update(OidcEntry entry) {
		try {
			this.providers.replaceMetadata(entry.id(), this.discovery.findAgain(entry.issuer()));
		}
		catch (EntryNotFound ex) {
			// It was removed meanwhile and needs no document any more.
		}
		catch (RefusedException ex) {
			logger.warn("The document of the provider {} could not be read again: {}", entry.name(),
					ex.refusal().code());
		}
	}

}
