package dev.earshot.history.log;

import java.util.Locale;
import java.util.stream.Stream;

/**
 * The kind of context that an item was played from. The order is stored, so new constants
 * go to the end.
 */
public enum PlayedFrom {

	/** A context of another kind. */
	OTHER,

	/** A playlist. */
	PLAYLIST,

	/** An album. */
	ALBUM,

	/** The page of an artist. */
	ARTIST,

	/** A show or a book. */
	SHOW,

	/** Liked Songs. */
	COLLECTION;

	static PlayedFrom of(String kind) {
		String name = kind.toUpperCase(Locale.ROOT);
		return Stream.of(values()).filter((each) -> each.name().equals(name)).findFirst().orElse(OTHER);
	}

}
