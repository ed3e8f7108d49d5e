package dev.earshot.spotify.budget;

import java.net.URI;

import dev.earshot.spotify.CallPriority;

import org.springframework.http.HttpMethod;
import org.springframework.modulith.NamedInterface;

/**
 * Calls that Spotify seems to count together. Its buckets are not published; these follow
 * what clients have reported.
 */
@NamedInterface("budget")
public enum EndpointFamily {

	/**
	 * What plays, and to change it.
	 */
	PLAYER,

	/**
	 * Who somebody is.
	 */
	PROFILE,

	/**
	 * What somebody likes.
	 */
	LIBRARY,

	/**
	 * To find something.
	 */
	SEARCH,

	/**
	 * Anything else of the Web API, such as the name of a playlist.
	 */
	CATALOGUE,

	/**
	 * Logins and tokens, at Spotify's accounts service.
	 */
	ACCOUNTS;

	/**
	 * The family that a call to the Web API belongs to.
	 * @param uri where it goes
	 * @return the family, by the path alone
	 */
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

	/**
	 * The priority of a call that does not name its own.
	 * @param method what it does; whatever changes something was ordered by a person
	 * @return the priority
	 */
	public CallPriority priority(HttpMethod method) {
		if (!method.equals(HttpMethod.GET)) {
			return CallPriority.COMMAND;
		}
		return (this == CATALOGUE || this == LIBRARY) ? CallPriority.CATALOGUE : CallPriority.LIVE;
	}

}
