package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.Queue;

import org.springframework.web.service.annotation.GetExchange;

/**
 * What an account will hear next.
 */
public interface SpotifyQueue {

	@GetExchange("/me/player/queue")
	Queue queue(AccountId account);

}
