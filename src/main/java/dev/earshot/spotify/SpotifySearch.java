package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.SearchResults;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Searches Spotify's catalogue. Throws {@link SpotifyRefused}.
 */
public interface SpotifySearch {

	// The limit counts for each type, and is 1 to 10.
	@GetExchange("/search?type=track,album,artist,playlist,episode")
	SearchResults search(AccountId account, @RequestParam String q, @RequestParam int limit);

}
