package dev.earshot.outputs.card;

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
record TextRow(String text, FontMetrics face, String role, int height, boolean badge) {

	static final int BY_HEIGHT = 20;

	private static final int MOST = 3;

	private static final FontMetrics BY = FontMetrics.regular(14);

	private static final FontMetrics ALBUM = FontMetrics.regular(13);

	/**
	 * Title, who it is by and, where there is still room, the album: three rows at most.
	 * @param words what to say
	 * @param title the letters of the title
	 * @param firstRoom in pixels, of the first row
	 * @param room in pixels, of the others
	 * @return the rows from above
	 */
	static List<TextRow> of(CardText cardText, FontMetrics title, double firstRoom, double room) {
		List<TextRow> rows = new ArrayList<>();
		title.twoLines(cardText.title(), firstRoom, room)
			.forEach((line) -> rows.add(new TextRow(line, title, TextLine.INK, height(title), false)));
		if (!cardText.by().isEmpty() || cardText.explicit()) {
			double indent = cardText.explicit() ? Badge.ROOM : 0;
			rows.add(new TextRow(BY.fit(cardText.by(), room - indent), BY, byRole(cardText), BY_HEIGHT,
					cardText.explicit()));
		}
		if (!cardText.album().isEmpty() && rows.size() < MOST) {
			rows.add(new TextRow(ALBUM.fit(cardText.album(), room), ALBUM, TextLine.SOFT, 19, false));
		}
		return rows;
	}

	private static String byRole(CardText cardText) {
		return cardText.state().isEmpty() ? TextLine.SOFT : TextLine.INK;
	}

	static int height(FontMetrics title) {
		return title.size() + 5;
	}

	static int height(List<TextRow> rows) {
		return rows.stream().mapToInt(TextRow::height).sum();
	}

}
