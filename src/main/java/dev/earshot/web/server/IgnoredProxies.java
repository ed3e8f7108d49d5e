package dev.earshot.web.server;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Tells the log, once a day for each of a few, who speaks like a proxy and is not
 * believed: it may be the operator's own.
 */
@Component
class IgnoredProxies {

	static final int MAX_WARNINGS_PER_DAY = 20;

	private static final Logger logger = LoggerFactory.getLogger(IgnoredProxies.class);

	private static final Duration DAY = Duration.ofDays(1);

	private final TrustedProxies proxies;

	private final RateLimiter ofOne;

	private final RateLimiter ofAll;

	IgnoredProxies(TrustedProxies proxies, InstantSource clock) {
		this.proxies = proxies;
		this.ofOne = new RateLimiter(1, DAY, clock);
		this.ofAll = new RateLimiter(MAX_WARNINGS_PER_DAY, DAY, clock);
	}

	void warn(String address) {
		boolean isNew = this.ofOne.attempt(ClientNetwork.of(address).name()).isEmpty();
		if (isNew && this.ofAll.attempt("").isEmpty()) {
			logger.warn("Ignored the forwarding headers of {}, so that all its visitors count as one: {}", address,
					this.proxies.areExpected() ? "EARSHOT_TRUSTED_PROXIES does not name it"
							: "SERVER_FORWARD_HEADERS_STRATEGY is not native");
		}
	}

}
