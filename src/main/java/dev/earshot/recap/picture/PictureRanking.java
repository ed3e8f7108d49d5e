package dev.earshot.recap.picture;

import java.util.List;

/**
 * The first places of a ranking.
 */
public record PictureRanking(String title, List<PictureEntry> places) {

	/**
	 * A place.
	 *
	 * @param by the artists of a track; empty for others
	 */
	public record PictureEntry(String name, String by) {
	}

}
