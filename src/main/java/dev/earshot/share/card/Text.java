package dev.earshot.share.card;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Text put into its place, with the signs that stand in it.
 */
final class Text {

	private static final Face STATE = Face.bold(12);

	private static final int STATE_HEIGHT = 16;

	private static final int GAP = 6;

	private final List<Line> lines = new ArrayList<>();

	private @Nullable Badge badge;

	private @Nullable Box glyph;

	/**
	 * Says what the item is doing, with a sign before it.
	 * @param x the left end
	 * @param y the top
	 * @param words what to say
	 */
	void state(double x, double y, Words words) {
		if (!words.state().isEmpty()) {
			glyph(x, y + STATE_HEIGHT / 2.0);
			add(Line.of(words.state(), x + Sheet.GLYPH + GAP, Line.baseline(y, STATE_HEIGHT, STATE), STATE, Line.SOFT));
		}
	}

	void glyph(double x, double middle) {
		this.glyph = Box.square(x, middle - Sheet.GLYPH / 2.0, Sheet.GLYPH);
	}

	void add(Line line) {
		this.lines.add(line);
	}

	void rows(double x, double y, List<Row> rows) {
		double top = y;
		for (Row row : rows) {
			row(x, top, row);
			top += row.height();
		}
	}

	private void row(double x, double y, Row row) {
		if (row.badge()) {
			badge(x, y + row.height() / 2.0);
		}
		double start = row.badge() ? x + Badge.ROOM : x;
		add(Line.of(row.text(), start, Line.baseline(y, row.height(), row.face()), row.face(), row.role()));
	}

	void badge(double x, double middle) {
		this.badge = new Badge(x, middle - Badge.SIZE / 2.0);
	}

	/**
	 * The state and the rows as one block in the middle of a height.
	 * @param x the left end
	 * @param middle the middle
	 * @param words what to say of the state
	 * @param rows the rest
	 */
	void block(double x, double middle, Words words, List<Row> rows) {
		int above = words.state().isEmpty() ? 0 : STATE_HEIGHT + GAP;
		double top = middle - (above + Row.height(rows)) / 2.0;
		state(x, top, words);
		rows(x, top + above, rows);
	}

	List<Line> lines() {
		return this.lines;
	}

	@Nullable Badge badge() {
		return this.badge;
	}

	@Nullable Box glyph() {
		return this.glyph;
	}

}
