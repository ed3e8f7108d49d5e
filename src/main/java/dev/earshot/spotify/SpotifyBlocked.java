package dev.earshot.spotify;

import java.time.Instant;
import java.util.Set;

/**
 * Spotify has begun to refuse calls, for everybody on this server. Not published again
 * when a block becomes longer.
 *
 * @param families the names of the endpoint families that are blocked
 * @param refusal the reason
 * @param until when Spotify accepts calls again
 */
public record SpotifyBlocked(Set<String> families, SpotifyRefusal refusal, Instant until) {

	public SpotifyBlocked {
		families = Set.copyOf(families);
	}

}
