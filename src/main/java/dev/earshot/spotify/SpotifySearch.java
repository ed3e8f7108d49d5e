package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.SearchResults;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Finds things in Spotify's catalogue.
 */
public interface SpotifySearch {

	/**
	 * Searches all kinds that can be played.
	 * @param account who asks
	 * @param q the words
	 * @param limit how many of each kind at most, 1 to 10
	 * @return what was found, by kind
	 */
	@GetExchange("/search?type=track,album,artist,playlist,episode")
	SearchResults search(AccountId account, @RequestParam String q, @RequestParam int limit);

}
