package dev.earshot.outputs.card;

import java.util.List;

import dev.earshot.artwork.Thumbnail;
import dev.earshot.outputs.card.TextFlow.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Cover on the left, text on the right. A narrow card has a smaller cover.
 */
record WideLayout(int width, int side, FontMetrics title) {

	private static final int EDGE = 16;

	private static final int MIN_WIDTH_OF_LARGE = 400;

	private static final int COVER_CORNER = 4;

	static WideLayout of(int width) {
		return (width < MIN_WIDTH_OF_LARGE) ? new WideLayout(width, 104, FontMetrics.bold(16))
				: new WideLayout(width, 112, FontMetrics.bold(18));
	}

	CardLayout arrange(CardText cardText, @Nullable Thumbnail thumbnail) {
		TextBlock textBlock = new TextBlock();
		List<TextRow> rows = TextRow.of(cardText, this.title, room() - CardLayout.MARK - CardLayout.AROUND_MARK,
				room());
		if (cardText.time() == null) {
			textBlock.block(left(), EDGE + this.side / 2.0, cardText, rows);
		}
		else {
			textBlock.state(left(), EDGE, cardText);
			textBlock.rows(left(), EDGE + (this.side - TextRow.height(rows)) / 2.0, rows);
		}
		Layout layout = (cardText.time() != null) ? Layout.SPREAD : Layout.CENTERED;
		TextFlow flow = TextFlow.of(new Box(left(), EDGE, room(), this.side), layout, this.title);
		Box mark = Box.square(this.width - EDGE - CardLayout.MARK, EDGE, CardLayout.MARK);
		Panel panel = new Panel(this.width, this.side + Footer.height(cardText) + 2 * EDGE, 12);
		return new CardLayout(panel, flow, mark, textBlock,
				CoverImage.of(thumbnail, Box.square(EDGE, EDGE, this.side), COVER_CORNER),
				ProgressBar.withTimes(cardText.time(), left(), EDGE + this.side - ProgressBar.HEIGHT, room()),
				new Footer(EDGE, EDGE + this.side, this.width - 2 * EDGE).of(cardText));
	}

	private int left() {
		return EDGE + this.side + ((this.width < MIN_WIDTH_OF_LARGE) ? 12 : EDGE);
	}

	private int room() {
		return this.width - EDGE - left();
	}

}
