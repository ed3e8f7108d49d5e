package dev.earshot.spotify;

import java.net.URI;

import org.springframework.http.HttpMethod;

/**
 * Calls that Spotify seems to count together. Its buckets are not published; these follow
 * what clients have reported.
 */
enum EndpointFamily {

	PLAYER, PROFILE, LIBRARY, SEARCH, CATALOGUE;

	static EndpointFamily of(URI uri) {
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

	/**
	 * The priority of a call that does not name its own.
	 * @param method what it does; whatever changes something was ordered by a person
	 * @return the priority
	 */
	CallPriority priority(HttpMethod method) {
		if (!method.equals(HttpMethod.GET)) {
			return CallPriority.COMMAND;
		}
		return (this == CATALOGUE || this == LIBRARY) ? CallPriority.CATALOGUE : CallPriority.LIVE;
	}

}
