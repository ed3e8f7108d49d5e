package dev.earshot.share.card;

import dev.earshot.share.card.TextFlow.Layout;

/**
 * One line without a cover, as wide as its words and at most as wide as the card may be.
 *
 * @param width what the card may have
 */
record OneLine(int width) {

	private static final int HEIGHT = Sheet.MARK + 2 * Sheet.AROUND_MARK;

	private static final int EDGE = 12;

	private static final int START = Sheet.AROUND_MARK + Sheet.MARK + Sheet.AROUND_MARK;

	private static final int ROOMY = 400;

	private static final int GAP = 8;

	/** With less room than this, a shortened text says nothing. */
	private static final int LEAST = 60;

	private static final Face STATE = Face.regular(12);

	private static final Face TITLE = Face.bold(13);

	private static final Face BY = Face.regular(13);

	Sheet lay(Words words) {
		Run run = new Run(START, height(words), this.width - EDGE);
		if (!words.state().isEmpty()) {
			run.glyph();
		}
		if (hasState()) {
			run.add(words.state(), STATE, Line.SOFT, GAP + 2);
		}
		if (words.explicit()) {
			run.badge();
		}
		run.add(words.title(), TITLE, Line.INK, GAP);
		run.add(words.by(), BY, Line.SOFT, GAP);
		return sheet(run, words);
	}

	private Sheet sheet(Run run, Words words) {
		int end = (int) Math.ceil(run.end());
		Box room = new Box(START, 0, end - START, height(words));
		return new Sheet(new Panel(end + EDGE, HEIGHT, 8),
				new TextFlow(room, Layout.INLINE, TITLE, hasState(), leastNames(words)),
				Box.square(Sheet.AROUND_MARK, Sheet.AROUND_MARK, Sheet.MARK), run.text, null,
				Bar.alone(words.time(), new Box(START, HEIGHT - 7, end - START, 2)));
	}

	private boolean hasState() {
		return this.width >= ROOMY;
	}

	private static int leastNames(Words words) {
		return (int) Math.min(LEAST, Math.ceil(BY.width(words.by()))) + (words.explicit() ? Badge.ROOM : 0);
	}

	private static int height(Words words) {
		return (words.time() != null) ? HEIGHT - 4 : HEIGHT;
	}

	/**
	 * Things one after the other, as long as there is room.
	 */
	private static final class Run {

		private final Text text = new Text();

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
			this.text.glyph(this.x, this.height / 2);
			move(Sheet.GLYPH, 6);
		}

		void badge() {
			this.text.badge(this.x, this.height / 2);
			move(Badge.SIZE, 6);
		}

		void add(String text, Face face, String role, int gapAfter) {
			double room = this.limit - this.x;
			if (!text.isEmpty() && (room > LEAST || face.width(text) <= room)) {
				String fit = face.fit(text, room);
				this.text.add(Line.of(fit, this.x, Line.baseline(0, this.height, face), face, role));
				move(Math.ceil(face.width(fit)), gapAfter);
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
