package dev.earshot.share.card;

import java.util.List;

import dev.earshot.share.artwork.Picture;
import dev.earshot.share.card.TextFlow.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Cover at the left, words at the right. A narrow one has a smaller cover.
 *
 * @param width of the card
 * @param side of the cover
 * @param title the letters of the title
 */
record Wide(int width, int side, Face title) {

	private static final int EDGE = 16;

	private static final int ROOMY = 400;

	private static final int COVER_CORNER = 4;

	static Wide of(int width) {
		return (width < ROOMY) ? new Wide(width, 104, Face.bold(16)) : new Wide(width, 112, Face.bold(18));
	}

	Sheet lay(Words words, @Nullable Picture picture) {
		Text text = new Text();
		List<Row> rows = Row.of(words, this.title, room() - Sheet.MARK - Sheet.AROUND_MARK, room());
		if (words.time() == null) {
			text.block(left(), EDGE + this.side / 2.0, words, rows);
		}
		else {
			text.state(left(), EDGE, words);
			text.rows(left(), EDGE + (this.side - Row.height(rows)) / 2.0, rows);
		}
		Layout layout = (words.time() != null) ? Layout.SPREAD : Layout.CENTERED;
		TextFlow flow = TextFlow.of(new Box(left(), EDGE, room(), this.side), layout, this.title);
		Box mark = Box.square(this.width - EDGE - Sheet.MARK, EDGE, Sheet.MARK);
		Panel panel = new Panel(this.width, this.side + 2 * EDGE, 12);
		return new Sheet(panel, flow, mark, text, Cover.of(picture, Box.square(EDGE, EDGE, this.side), COVER_CORNER),
				Bar.withTimes(words.time(), left(), EDGE + this.side - Bar.HEIGHT, room()));
	}

	private int left() {
		return EDGE + this.side + ((this.width < ROOMY) ? 12 : EDGE);
	}

	private int room() {
		return this.width - EDGE - left();
	}

}
