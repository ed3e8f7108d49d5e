package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Devices;
import dev.earshot.spotify.payload.PlayerState;
import dev.earshot.spotify.payload.RecentlyPlayed;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;

/**
 * What somebody plays at Spotify and on what: the reading half of {@code /me/player}.
 * Throws {@link SpotifyRefused}.
 */
public interface SpotifyPlayer {

	/**
	 * What plays now.
	 * @param account whose player
	 * @return {@code null} if Spotify says that nothing does (204)
	 */
	@GetExchange("/me/player?additional_types=track,episode")
	@Nullable PlayerState player(AccountId account);

	/**
	 * What plays now, for a reason that matters more or less than somebody looking on.
	 * @param account whose player
	 * @param priority how much it matters
	 * @return {@code null} if Spotify says that nothing does (204)
	 */
	@GetExchange("/me/player?additional_types=track,episode")
	@Nullable PlayerState player(AccountId account, CallPriority priority);

	@GetExchange("/me/player/devices")
	Devices devices(AccountId account);

	@GetExchange("/me/player/devices")
	Devices devices(AccountId account, CallPriority priority);

	/**
	 * The plays of the last hours or days, without podcasts, newest first.
	 * @param account whose plays
	 * @param limit how many at most, 1 to 50
	 * @return the plays; Spotify keeps about 50
	 */
	@GetExchange("/me/player/recently-played")
	RecentlyPlayed recentlyPlayed(AccountId account, @RequestParam int limit);

}
