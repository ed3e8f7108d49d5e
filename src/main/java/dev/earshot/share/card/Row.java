package dev.earshot.share.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text that has a height and a look but no place yet.
 *
 * @param text what it says
 * @param face its letters
 * @param role what it is
 * @param height in pixels
 * @param badge whether the badge of explicit content goes before it
 */
record Row(String text, Face face, String role, int height, boolean badge) {

	static final int BY_HEIGHT = 20;

	private static final int MOST = 3;

	private static final Face BY = Face.regular(14);

	private static final Face ALBUM = Face.regular(13);

	/**
	 * Title, who it is by and, where there is still room, the album: three rows at most.
	 * @param words what to say
	 * @param title the letters of the title
	 * @param firstRoom in pixels, of the first row
	 * @param room in pixels, of the others
	 * @return the rows from above
	 */
	static List<Row> of(Words words, Face title, double firstRoom, double room) {
		List<Row> rows = new ArrayList<>();
		title.twoLines(words.title(), firstRoom, room)
			.forEach((line) -> rows.add(new Row(line, title, Line.INK, height(title), false)));
		if (!words.by().isEmpty() || words.explicit()) {
			double indent = words.explicit() ? Badge.ROOM : 0;
			rows.add(new Row(BY.fit(words.by(), room - indent), BY, byRole(words), BY_HEIGHT, words.explicit()));
		}
		if (!words.album().isEmpty() && rows.size() < MOST) {
			rows.add(new Row(ALBUM.fit(words.album(), room), ALBUM, Line.SOFT, 19, false));
		}
		return rows;
	}

	private static String byRole(Words words) {
		return words.state().isEmpty() ? Line.SOFT : Line.INK;
	}

	static int height(Face title) {
		return title.size() + 5;
	}

	static int height(List<Row> rows) {
		return rows.stream().mapToInt(Row::height).sum();
	}

}
