package dev.earshot.standin;

import java.util.List;

/**
 * What somebody plays from: an album, an artist, a playlist, a show or Liked Songs.
 *
 * @param type as Spotify names it
 * @param uri the Spotify URI
 * @param path where the API has it
 * @param link where the web has it
 * @param name what people call it
 * @param items what is in it, in order
 */
public record Context(String type, String uri, String path, String link, String name, List<? extends Playable> items) {

	static Context of(String type, String id, String name, List<? extends Playable> items) {
		return new Context(type, "spotify:%s:%s".formatted(type, id), "/%ss/%s".formatted(type, id),
				"https://open.spotify.com/%s/%s".formatted(type, id), name, items);
	}

	/**
	 * The Liked Songs of somebody.
	 * @param person whose
	 * @param items what they like
	 * @return a context of the type {@code collection}
	 */
	public static Context likedSongs(Person person, List<? extends Playable> items) {
		return new Context("collection", "spotify:user:%s:collection".formatted(person.id()), "/me/tracks",
				"https://open.spotify.com/collection/tracks", "Liked Songs", items);
	}

}
