package dev.earshot.links;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.RateLimiter;

import org.springframework.stereotype.Component;

/**
 * How often each address asked for what no link opens. Nobody can guess a token; this
 * tells those who try to leave it.
 */
@Component
class GuessLimit {

	static final int PER_MINUTE = 60;

	private final RateLimiter limit;

	GuessLimit(InstantSource clock) {
		this.limit = new RateLimiter(PER_MINUTE, Duration.ofMinutes(1), clock);
	}

	/**
	 * Notes one more, and says whether these are too many.
	 * @param address of the visitor
	 * @return how long to wait until more are answered; empty if this one is
	 */
	Optional<Duration> tooMany(String address) {
		return this.limit.attempt(ClientNetwork.of(address).name());
	}

}
