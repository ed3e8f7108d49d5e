package dev.earshot.spotify.budget;

import java.net.URI;

import dev.earshot.spotify.CallPriority;

import org.springframework.http.HttpMethod;
import org.springframework.modulith.NamedInterface;

/**
 * Endpoints that Spotify seems to count together. Spotify documents no families; these
 * follow reports of other clients.
 */
@NamedInterface("budget")
public enum EndpointFamily {

	/** Reading and changing what plays. */
	PLAYER,

	/** Profiles. */
	PROFILE,

	/** Saved items. */
	LIBRARY,

	/** Searches. */
	SEARCH,

	/** Anything else in the Web API, such as names of playlists. */
	CATALOGUE,

	/** Logins and tokens, at Spotify's accounts service. */
	ACCOUNTS;

	public static EndpointFamily of(URI uri) {
		String path = uri.getPath();
		if (path.contains("/me/player")) {
			return PLAYER;
		}
		if (path.contains("/me/library")) {
			return LIBRARY;
		}
		if (path.endsWith("/search")) {
			return SEARCH;
		}
		return path.endsWith("/me") ? PROFILE : CATALOGUE;
	}

	// The default: all methods but GET are commands.
	public CallPriority priority(HttpMethod method) {
		if (!method.equals(HttpMethod.GET)) {
			return CallPriority.COMMAND;
		}
		return (this == CATALOGUE || this == LIBRARY) ? CallPriority.CATALOGUE : CallPriority.LIVE;
	}

}
