package dev.earshot.spotify.budget;

import java.time.Instant;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;

/**
 * The calls that a 429 stops: a rate limit all of the Web API, a quota one endpoint
 * family. The accounts service is another server with a limit of its own.
 */
record BreakerScope(String name) {

	static final BreakerScope APP = new BreakerScope("APP");

	private static final BreakerScope ACCOUNTS = ofQuota(EndpointFamily.ACCOUNTS);

	static BreakerScope ofRateLimit(EndpointFamily family) {
		return (family == EndpointFamily.ACCOUNTS) ? ACCOUNTS : APP;
	}

	static BreakerScope ofQuota(EndpointFamily family) {
		return new BreakerScope(family.name());
	}

	boolean isQuota() {
		return !equals(APP) && !equals(ACCOUNTS);
	}

	boolean covers(EndpointFamily family) {
		return equals(APP) ? family != EndpointFamily.ACCOUNTS : this.name.equals(family.name());
	}

	SpotifyRefusal refusal(Instant until) {
		return isQuota() ? new QuotaExceeded(until) : new TooManyCalls(until);
	}

}
