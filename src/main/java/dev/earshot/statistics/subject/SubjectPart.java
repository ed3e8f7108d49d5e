package dev.earshot.statistics.subject;

import java.util.EnumSet;
import java.util.Set;

import dev.earshot.statistics.columns.ItemColumns;
import dev.earshot.statistics.figures.Subject;
import dev.earshot.statistics.figures.SubjectPlaces;

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

	/** Returns the places of the parts of which items are. */
	SubjectPlaces places(ItemColumns items) {
		return switch (this) {
			case TRACKS, ALBUMS, ARTISTS -> SubjectPlaces.of(subject(), items);
			case EPISODES, CHAPTERS -> SubjectPlaces.ofItems(items);
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
