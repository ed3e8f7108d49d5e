package dev.earshot.outputs.card;

import java.util.List;

import dev.earshot.artwork.Thumbnail;
import dev.earshot.outputs.card.TextFlow.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Cover at the top, text below. The card is never wider than its cover needs.
 */
record TallLayout(int width, boolean progress) {

	private static final int EDGE = 16;

	private static final int MAX_WIDTH = 332;

	private static final int COVER_CORNER = 8;

	private static final int STATE_OFFSET = 3;

	private static final int ROWS_HEIGHT = 68;

	private static final FontMetrics TITLE = FontMetrics.bold(18);

	static TallLayout of(int width, boolean progress) {
		return new TallLayout(Math.min(width, MAX_WIDTH), progress);
	}

	CardLayout arrange(CardText cardText, @Nullable Thumbnail thumbnail) {
		TextBlock block = new TextBlock();
		List<TextRow> rows = TextRow.of(cardText, TITLE, room(), room());
		block.state(EDGE, headTop() + STATE_OFFSET, cardText);
		block.rows(EDGE, bodyTop(), rows);
		Box room = new Box(EDGE, headTop() + STATE_OFFSET, room(), bodyTop() + ROWS_HEIGHT - headTop() - STATE_OFFSET);
		Box mark = Box.square(this.width - EDGE - CardLayout.MARK, headTop(), CardLayout.MARK);
		Panel panel = new Panel(this.width, height() + Footer.height(cardText), 12);
		return new CardLayout(panel, TextFlow.of(room, Layout.STACKED, TITLE), mark, block,
				CoverImage.of(thumbnail, Box.square(EDGE, EDGE, room()), COVER_CORNER),
				ProgressBar.withTimes(cardText.time(), EDGE, height() - EDGE - ProgressBar.HEIGHT, room()),
				new Footer(EDGE, height() - EDGE, room()).of(cardText));
	}

	private int room() {
		return this.width - 2 * EDGE;
	}

	private int headTop() {
		return EDGE + room() + 14;
	}

	private int bodyTop() {
		return headTop() + CardLayout.MARK + CardLayout.AROUND_MARK;
	}

	private int height() {
		return bodyTop() + ROWS_HEIGHT + (this.progress ? 8 + ProgressBar.HEIGHT : 0) + EDGE;
	}

}
