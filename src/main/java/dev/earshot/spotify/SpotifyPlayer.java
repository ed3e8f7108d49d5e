package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.RecentlyPlayed;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * Reads {@code /me/player}. Throws {@link SpotifyRefused}.
 */
public interface SpotifyPlayer {

	// Null if nothing plays (204).
	@GetExchange("/me/player?additional_types=track,episode")
	@Nullable PlayerState player(AccountId account);

	@GetExchange("/me/player?additional_types=track,episode")
	@Nullable PlayerState player(AccountId account, CallPriority priority);

	@GetExchange("/me/player/devices")
	Devices devices(AccountId account);

	@GetExchange("/me/player/devices")
	Devices devices(AccountId account, CallPriority priority);

	/**
	 * Returns the latest plays, newest first, without podcasts.
	 * @param account whose plays
	 * @param limit 1 to 50
	 * @return the plays; Spotify keeps about 50
	 */
	@GetExchange("/me/player/recently-played")
	RecentlyPlayed recentlyPlayed(AccountId account, @RequestParam int limit);

	@GetExchange("/me/player/recently-played")
	RecentlyPlayed recentlyPlayed(AccountId account, CallPriority priority, @RequestParam int limit);

}
