package dev.earshot.spotify;

import java.time.Instant;
import java.util.Set;

/**
 * Spotify has begun to refuse calls, for everybody on this server. Not published again
 * when Spotify extends the period.
 *
 * @param families the names of the endpoint families that are refused
 * @param refusal the reason
 * @param until when Spotify accepts calls again
 */
public record SpotifyBlocked(Set<String> families, SpotifyRefusal refusal, Instant until) {

	public SpotifyBlocked {
		families = Set.copyOf(families);
	}

}
