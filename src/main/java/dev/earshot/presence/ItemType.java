package dev.earshot.presence;

import dev.earshot.playback.Playback.Episode;
import dev.earshot.playback.Playback.LocalFile;
import dev.earshot.playback.Playback.Titled;
import dev.earshot.playback.Playback.Track;

/**
 * The {@code type} of items in the feed.
 */
final class ItemType {

	private ItemType() {
	}

	static String of(Titled item) {
		return switch (item) {
			case Track _ -> "track";
			case Episode _ -> "episode";
			case LocalFile _ -> "local-file";
		};
	}

}
