package dev.earshot.statistics.figures;

import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.ItemColumns;

/**
 * What is ranked.
 */
public enum Subject {

	/** Tracks and local files. */
	TRACKS {

		@Override
		public int[] ids(ItemColumns items, int place) {
			return isMusic(items, place) ? new int[] { items.id(place) } : NONE;
		}

	},

	/** Everybody who is named as an artist of a track. */
	ARTISTS {

		@Override
		public int[] ids(ItemColumns items, int place) {
			return isMusic(items, place) ? items.artists(place) : NONE;
		}

	},

	/** Albums of tracks. */
	ALBUMS {

		@Override
		public int[] ids(ItemColumns items, int place) {
			return (isMusic(items, place) && items.album(place) >= 0) ? new int[] { items.album(place) } : NONE;
		}

	},

	/** Shows of episodes. */
	PODCASTS {

		@Override
		public int[] ids(ItemColumns items, int place) {
			return first(items, place, PlayableKind.EPISODE);
		}

	},

	/** Audiobooks of chapters. */
	AUDIOBOOKS {

		@Override
		public int[] ids(ItemColumns items, int place) {
			return first(items, place, PlayableKind.CHAPTER);
		}

	};

	private static final int[] NONE = {};

	/** Returns the IDs of what a play of an item counts for. */
	public abstract int[] ids(ItemColumns items, int place);

	/** Returns whether an item is a track or a local file. */
	public static boolean isMusic(ItemColumns items, int place) {
		return switch (items.kind(place)) {
			case TRACK, LOCAL_FILE -> true;
			case EPISODE, CHAPTER -> false;
		};
	}

	// Authors and narrators of a book come after its name.
	static int[] first(ItemColumns items, int place, PlayableKind kind) {
		int[] names = items.artists(place);
		return (items.kind(place) == kind && names.length > 0) ? new int[] { names[0] } : NONE;
	}

}
