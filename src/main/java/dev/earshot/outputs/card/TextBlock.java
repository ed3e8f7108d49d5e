package dev.earshot.outputs.card;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Positioned text with its glyph and badge.
 */
final class TextBlock {

	private static final FontMetrics STATE = FontMetrics.bold(12);

	private static final int STATE_HEIGHT = 16;

	private static final int GAP = 6;

	private final List<TextLine> lines = new ArrayList<>();

	private @Nullable Badge badge;

	private @Nullable Box glyph;

	void state(double x, double y, CardText cardText) {
		if (!cardText.state().isEmpty()) {
			glyph(x, y + STATE_HEIGHT / 2.0);
			add(TextLine.of(cardText.state(), x + CardLayout.GLYPH + GAP, TextLine.baseline(y, STATE_HEIGHT, STATE),
					STATE, TextLine.SOFT));
		}
	}

	void glyph(double x, double middle) {
		this.glyph = Box.square(x, middle - CardLayout.GLYPH / 2.0, CardLayout.GLYPH);
	}

	void add(TextLine line) {
		this.lines.add(line);
	}

	void rows(double x, double y, List<TextRow> rows) {
		double top = y;
		for (TextRow row : rows) {
			row(x, top, row);
			top += row.height();
		}
	}

	private void row(double x, double y, TextRow row) {
		if (row.badge()) {
			badge(x, y + row.height() / 2.0);
		}
		double start = row.badge() ? x + Badge.WIDTH_WITH_GAP : x;
		add(TextLine.of(row.text(), start, TextLine.baseline(y, row.height(), row.metrics()), row.metrics(),
				row.role()));
	}

	void badge(double x, double middle) {
		this.badge = new Badge(x, middle - Badge.SIZE / 2.0);
	}

	// Adds the state and the rows as one block, centred vertically.
	void block(double x, double middle, CardText cardText, List<TextRow> rows) {
		int above = cardText.state().isEmpty() ? 0 : STATE_HEIGHT + GAP;
		double top = middle - (above + TextRow.height(rows)) / 2.0;
		state(x, top, cardText);
		rows(x, top + above, rows);
	}

	List<TextLine> lines() {
		return this.lines;
	}

	@Nullable Badge badge() {
		return this.badge;
	}

	@Nullable Box glyph() {
		return this.glyph;
	}

}
