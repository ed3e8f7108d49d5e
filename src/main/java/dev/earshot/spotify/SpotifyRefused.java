package dev.earshot.spotify;

import dev.earshot.core.RefusedException;

/**
 * Thrown by every call to Spotify that did not succeed. Its message carries the refusal's
 * name only, so that it is safe in a log.
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
