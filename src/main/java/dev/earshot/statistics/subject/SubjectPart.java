package dev.earshot.statistics.subject;

import java.util.EnumSet;
import java.util.Set;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.Subject;

/**
 * What a subject consists of.
 */
enum SubjectPart {

	/** Its tracks. */
	TRACKS,

	/** Albums on which its tracks are. */
	ALBUMS,

	/** Artists of its tracks. */
	ARTISTS,

	/** Episodes of a podcast. */
	EPISODES,

	/** Chapters of an audiobook. */
	CHAPTERS;

	/** Returns the parts of which there are rankings. */
	static Set<SubjectPart> of(Subject subject) {
		return switch (subject) {
			case TRACKS -> EnumSet.noneOf(SubjectPart.class);
			case ARTISTS -> EnumSet.of(TRACKS, ALBUMS);
			case ALBUMS -> EnumSet.of(TRACKS, ARTISTS);
			case PODCASTS -> EnumSet.of(EPISODES);
			case AUDIOBOOKS -> EnumSet.of(CHAPTERS);
		};
	}

	/** Returns the IDs of the parts of which an item is. */
	int[] ids(ItemColumns items, int item) {
		return switch (this) {
			case TRACKS -> Subject.TRACKS.ids(items, item);
			case ALBUMS -> Subject.ALBUMS.ids(items, item);
			case ARTISTS -> Subject.ARTISTS.ids(items, item);
			case EPISODES, CHAPTERS -> new int[] { items.id(item) };
		};
	}

	/** Returns as what its names are found. */
	Subject subject() {
		return switch (this) {
			case TRACKS, EPISODES, CHAPTERS -> Subject.TRACKS;
			case ALBUMS -> Subject.ALBUMS;
			case ARTISTS -> Subject.ARTISTS;
		};
	}

}
