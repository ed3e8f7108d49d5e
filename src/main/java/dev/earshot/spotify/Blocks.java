package dev.earshot.spotify;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.spotify.SpotifyRefusal.QuotaExceeded;
import dev.earshot.spotify.SpotifyRefusal.TooManyCalls;
import org.jspecify.annotations.Nullable;

/**
 * Remembers which endpoint families Spotify does not want to hear of, and until when:
 * calls made in spite of a 429 are believed to prolong it.
 */
class Blocks {

	private final InstantSource clock;

	private final Map<EndpointFamily, SpotifyRefusal> refusals = new ConcurrentHashMap<>();

	Blocks(InstantSource clock) {
		this.clock = clock;
	}

	/**
	 * The refusal that still holds for a family.
	 * @param family where a call is about to go
	 * @return {@code null} if the call may be made
	 */
	@Nullable SpotifyRefusal on(EndpointFamily family) {
		return this.refusals.computeIfPresent(family, (_, refusal) -> hasEnded(refusal) ? null : refusal);
	}

	private boolean hasEnded(SpotifyRefusal refusal) {
		return !endOf(refusal).isAfter(this.clock.instant());
	}

	void remember(EndpointFamily family, SpotifyRefusal refusal) {
		switch (refusal) {
			case TooManyCalls tooMany -> block(Set.of(EndpointFamily.values()), tooMany);
			case QuotaExceeded quota -> block(Set.of(family), quota);
			default -> {
			}
		}
	}

	private void block(Set<EndpointFamily> families, SpotifyRefusal refusal) {
		families.forEach((family) -> this.refusals.merge(family, refusal, Blocks::longer));
	}

	private static SpotifyRefusal longer(SpotifyRefusal one, SpotifyRefusal other) {
		return endOf(one).isAfter(endOf(other)) ? one : other;
	}

	private static Instant endOf(SpotifyRefusal refusal) {
		Instant until = refusal.until();
		return (until != null) ? until : Instant.MIN;
	}

}
