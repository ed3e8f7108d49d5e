package dev.earshot.outputs.card;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of text that is not positioned yet.
 *
 * @param height in pixels
 * @param badge whether the badge for explicit content precedes it
 */
record TextRow(String text, FontMetrics metrics, String role, int height, boolean badge) {

	static final int BY_HEIGHT = 20;

	private static final int MAX_ROWS = 3;

	private static final FontMetrics BY = FontMetrics.regular(14);

	private static final FontMetrics ALBUM = FontMetrics.regular(13);

	// Returns the title, the names and, if there is space, the album: at most three rows.
	static List<TextRow> of(CardText cardText, FontMetrics title, double firstRoom, double room) {
		List<TextRow> rows = new ArrayList<>();
		title.twoLines(cardText.title(), firstRoom, room)
			.forEach((line) -> rows.add(new TextRow(line, title, TextLine.INK, height(title), false)));
		if (!cardText.by().isEmpty() || cardText.explicit()) {
			double indent = cardText.explicit() ? Badge.WIDTH_WITH_GAP : 0;
			rows.add(new TextRow(BY.fit(cardText.by(), room - indent), BY, byRole(cardText), BY_HEIGHT,
					cardText.explicit()));
		}
		if (!cardText.album().isEmpty() && rows.size() < MAX_ROWS) {
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
