package dev.earshot.setup;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Limits how many setup codes may be tried from one address, right or wrong. Sixty random
 * bits cannot be guessed, so this only slows down attempts and logs where they come from.
 */
@Component
class SetupCodeAttempts {

	static final int MAX_ATTEMPTS = 5;

	static final Duration WINDOW = Duration.ofMinutes(10);

	private static final Logger logger = LoggerFactory.getLogger(SetupCodeAttempts.class);

	private final RateLimiter attempts;

	private final RateLimiter warnings;

	SetupCodeAttempts(InstantSource clock) {
		this.attempts = new RateLimiter(MAX_ATTEMPTS, WINDOW, clock);
		this.warnings = new RateLimiter(1, WINDOW, clock);
	}

	// Counts an attempt. Returns how long to wait if it is one too many.
	Optional<Duration> attempt(String address) {
		String network = ClientNetwork.of(address).name();
		Optional<Duration> wait = this.attempts.attempt(network);
		if (wait.isPresent() && this.warnings.attempt(network).isEmpty()) {
			logger.warn("{} setup codes were tried from {}: further ones are refused for {} minutes", MAX_ATTEMPTS,
					address, WINDOW.toMinutes());
		}
		return wait;
	}

}
