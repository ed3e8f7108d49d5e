package dev.earshot.spotify;

import java.net.URI;

/**
 * Calls that Spotify seems to count together. Its buckets are not published; these follow
 * what clients have reported.
 */
enum EndpointFamily {

	PLAYER, PROFILE, CATALOGUE;

	static EndpointFamily of(URI uri) {
		String path = uri.getPath();
		if (path.contains("/me/player")) {
			return PLAYER;
		}
		return path.endsWith("/me") ? PROFILE : CATALOGUE;
	}

}
