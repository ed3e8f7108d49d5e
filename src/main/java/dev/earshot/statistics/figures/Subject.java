package dev.earshot.statistics.figures;

import java.util.stream.IntStream;

import dev.earshot.history.log.PlayableKind;
import dev.earshot.statistics.columns.IdPlaces;
import dev.earshot.statistics.columns.ItemColumns;

/**
 * What is ranked.
 */
public enum Subject {

	/** Tracks and local files. */
	TRACKS {

		@Override
		IdPlaces all(ItemColumns items) {
			return items.ids();
		}

		@Override
		int count(ItemColumns items, int item) {
			return isMusic(items, item) ? 1 : 0;
		}

		@Override
		int place(ItemColumns items, int item, int index) {
			return item;
		}

	},

	/** Everybody who is named as an artist of a track. */
	ARTISTS {

		@Override
		int count(ItemColumns items, int item) {
			return isMusic(items, item) ? items.artistCount(item) : 0;
		}

	},

	/** Albums of tracks. */
	ALBUMS {

		@Override
		IdPlaces all(ItemColumns items) {
			return items.albums();
		}

		@Override
		int count(ItemColumns items, int item) {
			return (isMusic(items, item) && items.album(item) >= 0) ? 1 : 0;
		}

		@Override
		int place(ItemColumns items, int item, int index) {
			return items.album(item);
		}

	},

	/** Shows of episodes. */
	PODCASTS {

		@Override
		int count(ItemColumns items, int item) {
			return countFirst(items, item, PlayableKind.EPISODE);
		}

	},

	/** Audiobooks of chapters. */
	AUDIOBOOKS {

		@Override
		int count(ItemColumns items, int item) {
			return countFirst(items, item, PlayableKind.CHAPTER);
		}

	};

	/** Returns all that items can count for, which are mostly their artists. */
	IdPlaces all(ItemColumns items) {
		return items.artists();
	}

	/** Returns for how many plays of an item count. */
	abstract int count(ItemColumns items, int item);

	/**
	 * Returns the place of one of those for which plays of an item count.
	 * @param index from 0
	 */
	int place(ItemColumns items, int item, int index) {
		return items.artist(item, index);
	}

	/** Returns the IDs of what a play of an item counts for. */
	public int[] ids(ItemColumns items, int item) {
		return IntStream.range(0, count(items, item))
			.map((index) -> all(items).id(place(items, item, index)))
			.toArray();
	}

	/** Returns whether an item is a track or a local file. */
	public static boolean isMusic(ItemColumns items, int item) {
		return switch (items.kind(item)) {
			case TRACK, LOCAL_FILE -> true;
			case EPISODE, CHAPTER -> false;
		};
	}

	// Authors and narrators of a book come after its name.
	static int countFirst(ItemColumns items, int item, PlayableKind kind) {
		return (items.kind(item) == kind && items.artistCount(item) > 0) ? 1 : 0;
	}

}
