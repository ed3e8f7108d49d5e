package dev.earshot.share.card;

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

	private static final Face STATE = Face.regular(12);

	private static final Face TITLE = Face.bold(13);

	private static final Face BY = Face.regular(13);

	Sheet lay(Words words) {
		Run run = new Run(START, (words.time() != null) ? HEIGHT - 4 : HEIGHT, this.width - EDGE);
		if (!words.state().isEmpty()) {
			run.glyph();
		}
		if (this.width >= ROOMY) {
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
		Panel panel = new Panel(end + EDGE, HEIGHT, 8);
		return new Sheet(panel, panel.column(START, end - START),
				Box.square(Sheet.AROUND_MARK, Sheet.AROUND_MARK, Sheet.MARK), run.text, null,
				Bar.alone(words.time(), new Box(START, HEIGHT - 7, end - START, 2)));
	}

	/**
	 * Things one after the other, as long as there is room.
	 */
	private static final class Run {

		private static final int LEAST = 40;

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
