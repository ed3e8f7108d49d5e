package dev.earshot.playback.reading;

import java.util.Locale;
import java.util.Objects;

import dev.earshot.core.SpotifyUri;
import dev.earshot.spotify.payload.Item;

/**
 * The kind of an item, by its type if that is known, otherwise by its fields.
 */
enum ItemKind {

	TRACK, EPISODE, LOCAL_FILE;

	static ItemKind of(Item item) {
		return switch (Objects.requireNonNullElse(item.type(), "").toLowerCase(Locale.ROOT)) {
			case "track" -> trackOrFile(item);
			case "episode", "chapter" -> EPISODE;
			default -> (item.show() != null || item.audiobook() != null) ? EPISODE : trackOrFile(item);
		};
	}

	private static ItemKind trackOrFile(Item item) {
		SpotifyUri uri = SpotifyUri.orNull(item.uri());
		boolean isFile = Boolean.TRUE.equals(item.isLocal()) || (uri != null && uri.type().equals("local"));
		return isFile ? LOCAL_FILE : TRACK;
	}

}
