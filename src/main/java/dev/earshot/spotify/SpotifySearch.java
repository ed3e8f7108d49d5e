package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.SearchResults;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Searches Spotify's catalogue. Throws {@link SpotifyRefused}.
 */
public interface SpotifySearch {

	/**
	 * Searches all playable types.
	 * @param account who searches
	 * @param q the query
	 * @param limit how many results of each type, 1 to 10
	 * @return the results by type
	 */
	@GetExchange("/search?type=track,album,artist,playlist,episode")
	SearchResults search(AccountId account, @RequestParam String q, @RequestParam int limit);

}
