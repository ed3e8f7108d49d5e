package dev.earshot.links;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.RateLimiter;

import org.springframework.stereotype.Component;

/**
 * Limits how often each network may ask for unknown tokens, to stop those who guess.
 */
@Component
class GuessLimit {

	static final int PER_MINUTE = 60;

	private final RateLimiter limit;

	GuessLimit(InstantSource clock) {
		this.limit = new RateLimiter(PER_MINUTE, Duration.ofMinutes(1), clock);
	}

	// Counts a request; returns how long the client has to wait, empty within the limit.
	Optional<Duration> tooMany(String address) {
		return this.limit.attempt(ClientNetwork.of(address).name());
	}

}
