package dev.earshot.outputs.card;

import dev.earshot.outputs.card.TextFlow.Layout;

/**
 * One line without a cover, as wide as its text and at most as wide as given.
 */
record LineLayout(int width) {

	private static final int HEIGHT = CardLayout.MARK + 2 * CardLayout.AROUND_MARK;

	private static final int EDGE = 12;

	private static final int START = CardLayout.AROUND_MARK + CardLayout.MARK + CardLayout.AROUND_MARK;

	private static final int MIN_WIDTH_WITH_STATE = 400;

	private static final int GAP = 8;

	// In less space than this, a shortened text is useless.
	private static final int MIN_TEXT_WIDTH = 60;

	private static final FontMetrics STATE = FontMetrics.regular(12);

	private static final FontMetrics TITLE = FontMetrics.bold(13);

	private static final FontMetrics BY = FontMetrics.regular(13);

	CardLayout arrange(CardText cardText) {
		Run run = new Run(START, height(cardText), this.width - EDGE);
		if (!cardText.state().isEmpty()) {
			run.glyph();
		}
		if (hasState()) {
			run.add(cardText.state(), STATE, TextLine.SOFT, GAP + 2);
		}
		if (cardText.explicit()) {
			run.badge();
		}
		run.add(cardText.title(), TITLE, TextLine.INK, GAP);
		run.add(cardText.by(), BY, TextLine.SOFT, GAP);
		return layout(run, cardText);
	}

	private CardLayout layout(Run run, CardText cardText) {
		int end = (int) Math.ceil(run.end());
		Box room = new Box(START, 0, end - START, height(cardText));
		return new CardLayout(new Panel(end + EDGE, HEIGHT, 8),
				new TextFlow(room, Layout.INLINE, TITLE, hasState(), minNamesWidth(cardText)),
				Box.square(CardLayout.AROUND_MARK, CardLayout.AROUND_MARK, CardLayout.MARK), run.block, null,
				ProgressBar.alone(cardText.time(), new Box(START, HEIGHT - 7, end - START, 2)), null);
	}

	private boolean hasState() {
		return this.width >= MIN_WIDTH_WITH_STATE;
	}

	private static int minNamesWidth(CardText cardText) {
		return (int) Math.min(MIN_TEXT_WIDTH, Math.ceil(BY.width(cardText.by())))
				+ (cardText.explicit() ? Badge.WIDTH_WITH_GAP : 0);
	}

	private static int height(CardText cardText) {
		return (cardText.time() != null) ? HEIGHT - 4 : HEIGHT;
	}

	/** Lays out text from left to right until the space is used up. */
	private static final class Run {

		private final TextBlock block = new TextBlock();

		private final double height;

		private final double limit;

		private double x;

		private int gap;

		Run(double start, double height, double limit) {
			this.x = start;
			this.height = height;
			this.limit = limit;
		}

		void glyph() {
			this.block.glyph(this.x, this.height / 2);
			move(CardLayout.GLYPH, 6);
		}

		void badge() {
			this.block.badge(this.x, this.height / 2);
			move(Badge.SIZE, 6);
		}

		void add(String text, FontMetrics metrics, String role, int gapAfter) {
			double room = this.limit - this.x;
			if (!text.isEmpty() && (room > MIN_TEXT_WIDTH || metrics.width(text) <= room)) {
				String fit = metrics.fit(text, room);
				this.block.add(TextLine.of(fit, this.x, TextLine.baseline(0, this.height, metrics), metrics, role));
				move(Math.ceil(metrics.width(fit)), gapAfter);
			}
		}

		private void move(double used, int gapAfter) {
			this.x += used + gapAfter;
			this.gap = gapAfter;
		}

		double end() {
			return this.x - this.gap;
		}

	}

}
