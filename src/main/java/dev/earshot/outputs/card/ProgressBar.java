package dev.earshot.outputs.card;

import java.util.List;

import dev.earshot.outputs.card.CardText.Time;
import org.jspecify.annotations.Nullable;

/**
 * A progress bar with the width of its filled part and the times at its ends, if any.
 */
record ProgressBar(Box rail, double filled, List<TextLine> times) {

	static final int HEIGHT = 16;

	private static final int THICKNESS = 4;

	private static final int GAP = 9;

	private static final FontMetrics METRICS = FontMetrics.regular(12);

	static @Nullable ProgressBar withTimes(@Nullable Time time, double x, double y, double width) {
		if (time == null) {
			return null;
		}
		double baseline = TextLine.baseline(y, HEIGHT, METRICS);
		double before = Math.ceil(METRICS.width(time.position()) + GAP);
		double after = Math.ceil(METRICS.width(time.duration()) + GAP);
		Box rail = new Box(x + before, y + (HEIGHT - THICKNESS) / 2.0, width - before - after, THICKNESS);
		return of(rail, time, List.of(TextLine.of(time.position(), x, baseline, METRICS, TextLine.TIME),
				TextLine.endingAt(time.duration(), x + width, baseline, METRICS, TextLine.TIME)));
	}

	static @Nullable ProgressBar alone(@Nullable Time time, Box rail) {
		return (time != null) ? of(rail, time, List.of()) : null;
	}

	private static ProgressBar of(Box rail, Time time, List<TextLine> times) {
		return new ProgressBar(rail, Box.rounded(Math.max(rail.height(), rail.width() * time.share())), times);
	}

}
