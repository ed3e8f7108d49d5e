package dev.earshot.share.card;

import java.util.List;

import dev.earshot.share.artwork.Picture;
import dev.earshot.share.card.TextFlow.Layout;
import org.jspecify.annotations.Nullable;

/**
 * Cover on top, words below. It is never wider than the cover it has.
 *
 * @param width of the card
 * @param progress whether there is room for it, used or not
 */
record Tall(int width, boolean progress) {

	private static final int EDGE = 16;

	private static final int WIDEST = 332;

	private static final int COVER_CORNER = 8;

	private static final int STATE = 3;

	private static final int WORDS = 68;

	private static final Face TITLE = Face.bold(18);

	static Tall of(int width, boolean progress) {
		return new Tall(Math.min(width, WIDEST), progress);
	}

	Sheet lay(Words words, @Nullable Picture picture) {
		Text text = new Text();
		List<Row> rows = Row.of(words, TITLE, room(), room());
		text.state(EDGE, head() + STATE, words);
		text.rows(EDGE, body(), rows);
		Box room = new Box(EDGE, head() + STATE, room(), body() + WORDS - head() - STATE);
		Box mark = Box.square(this.width - EDGE - Sheet.MARK, head(), Sheet.MARK);
		Panel panel = new Panel(this.width, height(), 12);
		return new Sheet(panel, TextFlow.of(room, Layout.STACKED, TITLE), mark, text,
				Cover.of(picture, Box.square(EDGE, EDGE, room()), COVER_CORNER),
				Bar.withTimes(words.time(), EDGE, height() - EDGE - Bar.HEIGHT, room()));
	}

	private int room() {
		return this.width - 2 * EDGE;
	}

	private int head() {
		return EDGE + room() + 14;
	}

	private int body() {
		return head() + Sheet.MARK + Sheet.AROUND_MARK;
	}

	private int height() {
		return body() + WORDS + (this.progress ? 8 + Bar.HEIGHT : 0) + EDGE;
	}

}
