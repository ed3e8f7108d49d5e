package dev.earshot.spotify;

import java.time.Instant;
import java.util.Set;

/**
 * Spotify has begun to refuse the calls of some endpoint families, for everybody on this
 * server. Not published again when Spotify extends the period.
 */
public record SpotifyBlocked(Set<String> families, SpotifyRefusal refusal, Instant until) {

	public SpotifyBlocked {
		families = Set.copyOf(families);
	}

}
