package dev.earshot.spotify;

import java.time.Instant;
import java.util.Set;

/**
 * Spotify has begun to refuse calls, for everybody on this server. That a block lasts
 * longer than it was told at first is not said again.
 *
 * @param families the names of the endpoint families that are not called any more
 * @param refusal what Spotify said
 * @param until when Spotify will be asked again
 */
public record SpotifyBlocked(Set<String> families, SpotifyRefusal refusal, Instant until) {

	public SpotifyBlocked {
		families = Set.copyOf(families);
	}

}
