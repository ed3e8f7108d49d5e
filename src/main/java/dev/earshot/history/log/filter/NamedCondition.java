package dev.earshot.history.log.filter;

import dev.earshot.history.log.PlayFilter.Condition;

/**
 * A condition that names something by its ID here.
 */
public sealed interface NamedCondition extends Condition permits OfItem, OfArtist, OfAlbum, OfShow, FromContext {

	int id();

	/** Returns the table of what it names. */
	default String table() {
		return switch (this) {
			case OfItem _ -> "item";
			case OfArtist _, OfShow _ -> "artist";
			case OfAlbum _ -> "album";
			case FromContext _ -> "play_context";
		};
	}

	/** Returns the column in which the name is. */
	default String column() {
		return (this instanceof OfItem) ? "title" : "name";
	}

}
