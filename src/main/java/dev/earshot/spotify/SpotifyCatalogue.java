package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Album;
import dev.earshot.spotify.payload.Artist;
import dev.earshot.spotify.payload.Item;
import dev.earshot.spotify.payload.Playlist;
import dev.earshot.spotify.payload.Show;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Looks up items of Spotify's catalogue. Throws {@link SpotifyRefused}.
 */
public interface SpotifyCatalogue {

	@GetExchange("/tracks/{id}")
	Item track(AccountId account, CallPriority priority, @PathVariable String id);

	@GetExchange("/episodes/{id}")
	Item episode(AccountId account, CallPriority priority, @PathVariable String id);

	@GetExchange("/albums/{id}")
	Album album(AccountId account, CallPriority priority, @PathVariable String id);

	@GetExchange("/artists/{id}")
	Artist artist(AccountId account, CallPriority priority, @PathVariable String id);

	@GetExchange("/shows/{id}")
	Show show(AccountId account, CallPriority priority, @PathVariable String id);

	@GetExchange("/playlists/{id}?fields=name,external_urls,uri,images,owner(display_name)")
	Playlist playlist(AccountId account, CallPriority priority, @PathVariable String id);

}
