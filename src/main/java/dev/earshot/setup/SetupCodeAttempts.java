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
 * bits cannot be guessed; whoever tries is told to leave it, and the log tells who it is.
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

	// Notes one more, and says whether these are too many. Returns how long to wait until
	// another one is looked at; empty if this one is.
	Optional<Duration> attempt(String address) {
		String network = ClientNetwork.of(address).name();
		Optional<Duration> wait = this.attempts.attempt(network);
		if (wait.isPresent() && this.warnings.attempt(network).isEmpty()) {
			logger.warn("{} setup codes were tried from {}: further ones are not looked at for {} minutes",
					MAX_ATTEMPTS, address, WINDOW.toMinutes());
		}
		return wait;
	}

}
