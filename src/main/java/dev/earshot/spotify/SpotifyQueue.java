package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Queue;

import org.springframework.web.service.annotation.GetExchange;

/**
 * Reads the queue of an account. Throws {@link SpotifyRefused}.
 */
public interface SpotifyQueue {

	@GetExchange("/me/player/queue")
	Queue queue(AccountId account);

}
