package dev.earshot.outputs.card;

import java.util.List;

import dev.earshot.artwork.Thumbnail;
import dev.earshot.outputs.card.TextFlow.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Cover on top, words below. It is never wider than the cover it has.
 *
 * @param width of the card
 * @param progress whether there is room for it, used or not
 */
record TallLayout(int width, boolean progress) {

	private static final int EDGE = 16;

	private static final int WIDEST = 332;

	private static final int COVER_CORNER = 8;

	private static final int STATE = 3;

	private static final int WORDS = 68;

	private static final FontMetrics TITLE = FontMetrics.bold(18);

	static TallLayout of(int width, boolean progress) {
		return new TallLayout(Math.min(width, WIDEST), progress);
	}

	CardLayout lay(CardText cardText, @Nullable Thumbnail thumbnail) {
		TextBlock block = new TextBlock();
		List<TextRow> rows = TextRow.of(cardText, TITLE, room(), room());
		block.state(EDGE, head() + STATE, cardText);
		block.rows(EDGE, body(), rows);
		Box room = new Box(EDGE, head() + STATE, room(), body() + WORDS - head() - STATE);
		Box mark = Box.square(this.width - EDGE - CardLayout.MARK, head(), CardLayout.MARK);
		Panel panel = new Panel(this.width, height(), 12);
		return new CardLayout(panel, TextFlow.of(room, Layout.STACKED, TITLE), mark, block,
				CoverImage.of(thumbnail, Box.square(EDGE, EDGE, room()), COVER_CORNER),
				ProgressBar.withTimes(cardText.time(), EDGE, height() - EDGE - ProgressBar.HEIGHT, room()));
	}

	private int room() {
		return this.width - 2 * EDGE;
	}

	private int head() {
		return EDGE + room() + 14;
	}

	private int body() {
		return head() + CardLayout.MARK + CardLayout.AROUND_MARK;
	}

	private int height() {
		return body() + WORDS + (this.progress ? 8 + ProgressBar.HEIGHT : 0) + EDGE;
	}

}
