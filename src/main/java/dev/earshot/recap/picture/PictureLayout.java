package dev.earshot.recap.picture;

import java.util.List;

/**
 * Where everything of a picture is, in pixels.
 *
 * @param rankings a place for each
 */
record PictureLayout(Rings rings, TextBox heading, TextBox period, TextBox figure, TextBox unit, TextBox comparison,
		TextBox facts, List<RankingBox> rankings, Bars bars, TextBox footer) {

	static PictureLayout of(PictureShape shape) {
		return switch (shape) {
			case STORY -> story();
			case SQUARE -> square();
			case WIDE -> wide();
		};
	}

	private static PictureLayout story() {
		return new PictureLayout(new Rings(985, 200, 620), new TextBox(90, 176, 600, 44, 30),
				new TextBox(82, 400, 680, 260, 60), new TextBox(84, 660, 912, 210, 60),
				new TextBox(90, 752, 900, 56, 30), new TextBox(90, 814, 900, 36, 28), new TextBox(90, 868, 900, 36, 24),
				List.of(new RankingBox(90, 958, 900, 61, 46), new RankingBox(90, 1358, 900, 61, 46)),
				new Bars(90, 1722, 900, 72), new TextBox(160, 1858, 830, 30, 20));
	}

	private static PictureLayout square() {
		return new PictureLayout(new Rings(965, 115, 500), new TextBox(70, 106, 600, 36, 26),
				new TextBox(64, 280, 700, 196, 50), new TextBox(66, 452, 940, 160, 50),
				new TextBox(70, 522, 940, 42, 26), new TextBox(70, 576, 650, 30, 22), new TextBox(70, 622, 650, 30, 20),
				List.of(new RankingBox(70, 704, 450, 52, 34), new RankingBox(560, 704, 450, 52, 34)),
				new Bars(750, 570, 260, 60), new TextBox(126, 1040, 884, 26, 18));
	}

	private static PictureLayout wide() {
		return new PictureLayout(new Rings(500, 70, 220), new TextBox(60, 86, 420, 28, 20),
				new TextBox(56, 212, 365, 136, 40), new TextBox(57, 336, 560, 112, 40),
				new TextBox(60, 388, 560, 34, 22), new TextBox(60, 430, 560, 24, 18), new TextBox(60, 466, 560, 24, 16),
				List.of(new RankingBox(690, 84, 450, 41, 28), new RankingBox(690, 344, 450, 41, 28)),
				new Bars(60, 492, 520, 48), new TextBox(106, 592, 1030, 20, 14));
	}

	/**
	 * A line of text.
	 *
	 * @param y of its baseline
	 * @param least the smallest size before it is cut
	 */
	record TextBox(double x, double y, double width, float size, float least) {
	}

	/**
	 * A title with places below it.
	 *
	 * @param y of the baseline of the title
	 * @param step from one baseline to the next
	 */
	record RankingBox(double x, double y, double width, double step, float size) {
	}

	/** Rings around a point. */
	record Rings(double x, double y, double radius) {
	}

	/** Bars that stand on a line. */
	record Bars(double x, double y, double width, double height) {
	}

}
