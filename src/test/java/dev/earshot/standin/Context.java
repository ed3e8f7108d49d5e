package dev.earshot.standin;

import java.util.List;

/**
 * An album, artist, playlist, show or Liked Songs.
 *
 * @param path in the Web API
 * @param link on the web
 */
public record Context(String type, String uri, String path, String link, String name, List<? extends Playable> items) {

	static Context of(String type, String id, String name, List<? extends Playable> items) {
		return new Context(type, "spotify:%s:%s".formatted(type, id), "/%ss/%s".formatted(type, id),
				"https://open.spotify.com/%s/%s".formatted(type, id), name, items);
	}

	/**
	 * Returns the Liked Songs of a person.
	 * @param person the person
	 * @param items the saved tracks
	 * @return a context of the type {@code collection}
	 */
	public static Context likedSongs(Person person, List<? extends Playable> items) {
		return new Context("collection", "spotify:user:%s:collection".formatted(person.id()), "/me/tracks",
				"https://open.spotify.com/collection/tracks", "Liked Songs", items);
	}

}
