package dev.earshot.spotify;

import dev.earshot.core.AccountId;
import dev.earshot.spotify.payload.PlayRequest;
import dev.earshot.spotify.payload.TransferRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;

/**
 * Changes what an account plays, on the active device if none is named. The body of a
 * success is ignored: Spotify answers 204, or 200 with a meaningless text.
 */
public interface SpotifyCommands {

	// Without a body: with an empty object Spotify is reported to lose the queue.
	@PutExchange("/me/player/play")
	void resume(AccountId account, @RequestParam(name = "device_id", required = false) @Nullable String device);

	@PutExchange("/me/player/play")
	void play(AccountId account, @RequestParam(name = "device_id", required = false) @Nullable String device,
			@RequestBody PlayRequest what);

	@PutExchange("/me/player/pause")
	void pause(AccountId account);

	@PostExchange("/me/player/next")
	void next(AccountId account);

	@PostExchange("/me/player/previous")
	void previous(AccountId account);

	// A position beyond the end skips to the next track.
	@PutExchange("/me/player/seek")
	void seek(AccountId account, @RequestParam("position_ms") long millis);

	@PutExchange("/me/player/volume")
	void volume(AccountId account, @RequestParam("volume_percent") int percent);

	@PutExchange("/me/player/shuffle")
	void shuffle(AccountId account, @RequestParam boolean state);

	// The state is track, context or off.
	@PutExchange("/me/player/repeat")
	void repeat(AccountId account, @RequestParam String state);

	@PostExchange("/me/player/queue")
	void enqueue(AccountId account, @RequestParam String uri);

	@PutExchange("/me/player")
	void transfer(AccountId account, @RequestBody TransferRequest where);

}
