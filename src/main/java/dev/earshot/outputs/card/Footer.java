package dev.earshot.outputs.card;

import org.jspecify.annotations.Nullable;

/**
 * A row over the whole width, below everything else.
 *
 * @param x the left end
 * @param y the top
 * @param width of the row
 */
record Footer(double x, double y, double width) {

	private static final int GAP = 8;

	private static final int ROW = 16;

	private static final FontMetrics METRICS = FontMetrics.regular(12);

	/** Returns by how much it makes a card higher. */
	static int height(CardText cardText) {
		return cardText.listened().isEmpty() ? 0 : GAP + ROW;
	}

	@Nullable TextLine of(CardText cardText) {
		return cardText.listened().isEmpty() ? null : TextLine.of(METRICS.fit(cardText.listened(), this.width), this.x,
				TextLine.baseline(this.y + GAP, ROW, METRICS), METRICS, TextLine.TIME);
	}

}
