package dev.earshot.spotify.http;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.core.AccountId;
import dev.earshot.core.Interval;
import dev.earshot.oauth.BearerToken;

/**
 * Keeps a fresh token that Spotify rejected from being replaced for some minutes.
 */
class RejectedTokens {

	static final Duration RETENTION = Duration.ofMinutes(15);

	private final InstantSource clock;

	private final Map<AccountId, Rejected> rejected = new ConcurrentHashMap<>();

	RejectedTokens(InstantSource clock) {
		this.clock = clock;
	}

	void add(AccountId account, BearerToken token) {
		Instant now = this.clock.instant();
		this.rejected.values().removeIf((old) -> !old.time().contains(now));
		this.rejected.put(account, new Rejected(token, Interval.of(now, RETENTION)));
	}

	boolean contains(AccountId account, BearerToken token) {
		Rejected known = this.rejected.get(account);
		return known != null && known.token().equals(token) && known.time().contains(this.clock.instant());
	}

	private record Rejected(BearerToken token, Interval time) {
	}

}
