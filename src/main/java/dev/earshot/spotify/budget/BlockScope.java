package dev.earshot.spotify.budget;

import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.earshot.spotify.SpotifyRefusal;
import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;

/**
 * How far a 429 reaches: a rate limit stops the whole app, a quota one family.
 *
 * @param name under which a block of this scope is stored
 */
record BlockScope(String name) {

	static final BlockScope APP = new BlockScope("APP");

	static BlockScope of(EndpointFamily family) {
		return new BlockScope(family.name());
	}

	boolean covers(EndpointFamily family) {
		return equals(APP) || this.name.equals(family.name());
	}

	Set<String> families() {
		return Stream.of(EndpointFamily.values())
			.filter(this::covers)
			.map(EndpointFamily::name)
			.collect(Collectors.toUnmodifiableSet());
	}

	SpotifyRefusal refusal(Instant until) {
		return equals(APP) ? new TooManyCalls(until) : new QuotaExceeded(until);
	}

}
