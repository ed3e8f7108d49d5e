package dev.earshot.spotify;

import dev.earshot.core.RefusedException;

/**
 * Thrown by every call to Spotify that fails. The message contains only the refusal, so
 * that it is safe to log.
 */
public class SpotifyRefused extends RefusedException {

	private final SpotifyRefusal refusal;

	public SpotifyRefused(SpotifyRefusal refusal) {
		super("Spotify refused: " + refusal);
		this.refusal = refusal;
	}

	public SpotifyRefused(SpotifyRefusal refusal, Throwable cause) {
		super("Spotify refused: " + refusal, cause);
		this.refusal = refusal;
	}

	@Override
	public SpotifyRefusal refusal() {
		return this.refusal;
	}

}
