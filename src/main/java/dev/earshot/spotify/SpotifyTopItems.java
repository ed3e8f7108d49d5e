package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.PagingObject;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Reads what an account listens to most, in Spotify's order and without figures. Throws
 * {@link SpotifyRefused}.
 *
 * @see <a href=
 * "https://developer.spotify.com/documentation/web-api/reference/get-users-top-artists-and-tracks">Get
 * User's Top Items</a>
 */
public interface SpotifyTopItems {

	/**
	 * Returns the top artists.
	 * @param account whose artists
	 * @param range {@code short_term} (about four weeks), {@code medium_term} (about six
	 * months) or {@code long_term} (about a year)
	 * @param limit 1 to 50
	 * @return the most important first; empty for a new account
	 */
	@GetExchange("/me/top/artists")
	PagingObject<Artist> artists(AccountId account, @RequestParam("time_range") String range, @RequestParam int limit);

	// The parameters are those of the artists.
	@GetExchange("/me/top/tracks")
	PagingObject<Item> tracks(AccountId account, @RequestParam("time_range") String range, @RequestParam int limit);

}
