package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Playlist;

import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Looks up the names of playlists. Throws {@link SpotifyRefused}.
 */
public interface SpotifyPlaylists {

	@GetExchange("/playlists/{id}?fields=name,external_urls,uri")
	Playlist playlist(AccountId account, @PathVariable String id);

}
