package dev.earshot.web.server;

import java.time.Duration;
import java.time.InstantSource;

import dev.earshot.core.ClientNetwork;
import dev.earshot.web.RateLimiter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Warns of clients whose forwarding headers are ignored, because one may be the
 * operator's own proxy: once a day for each network, and 20 times a day in total.
 */
@Component
class IgnoredProxies {

	static final int MAX_WARNINGS_PER_DAY = 20;

	private static final Logger logger = LoggerFactory.getLogger(IgnoredProxies.class);

	private static final Duration DAY = Duration.ofDays(1);

	private final TrustedProxies proxies;

	private final RateLimiter warningsPerNetwork;

	private final RateLimiter warnings;

	IgnoredProxies(TrustedProxies proxies, InstantSource clock) {
		this.proxies = proxies;
		this.warningsPerNetwork = new RateLimiter(1, DAY, clock);
		this.warnings = new RateLimiter(MAX_WARNINGS_PER_DAY, DAY, clock);
	}

	void warn(String address) {
		boolean isNew = this.warningsPerNetwork.allows(ClientNetwork.of(address).name());
		if (isNew && this.warnings.allows("")) {
			logger.warn("Ignored the forwarding headers of {}, so that all its clients share one address: {}", address,
					this.proxies.areExpected() ? "EARSHOT_TRUSTED_PROXIES does not name it"
							: "SERVER_FORWARD_HEADERS_STRATEGY is not native");
		}
	}

}
