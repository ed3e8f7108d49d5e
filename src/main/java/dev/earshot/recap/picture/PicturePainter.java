package dev.earshot.recap.picture;

import java.awt.Color;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import dev.earshot.recap.picture.PictureLayout.Bars;
import dev.earshot.recap.picture.PictureLayout.RankingBox;
import dev.earshot.recap.picture.PictureLayout.Rings;
import dev.earshot.recap.picture.PictureLayout.TextBox;
import dev.earshot.recap.picture.PictureRanking.PictureEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Paints pictures.
 */
public final class PicturePainter {

	private static final Logger logger = LoggerFactory.getLogger(PicturePainter.class);

	private static final double[] RINGS = { 1, 0.77, 0.56, 0.36, 0.17 };

	// The name takes at most so much of a line if its artists follow.
	private static final double NAME = 0.64;

	private final TextLines lines;

	private PicturePainter(FontChoice fonts) {
		this.lines = new TextLines(fonts);
	}

	/**
	 * Loads what is needed for every picture. Returns nothing if this server lacks a part
	 * of Java that draws text.
	 */
	public static Optional<PicturePainter> create() {
		return create(FontChoice::new);
	}

	static Optional<PicturePainter> create(Supplier<FontChoice> fonts) {
		try {
			PicturePainter painter = new PicturePainter(fonts.get());
			painter.lines.fit("0", 1, 1, 1);
			return Optional.of(painter);
		}
		catch (RuntimeException | LinkageError | InternalError ex) {
			logger.warn("This server cannot draw pictures", ex);
			return Optional.empty();
		}
	}

	/** Paints a picture as PNG. */
	public byte[] paint(PictureContent content, PictureShape shape, PictureTheme theme) {
		PictureColors colors = PictureColors.of(theme);
		PictureLayout layout = PictureLayout.of(shape);
		try (Drawing drawing = new Drawing(shape, colors.background(), this.lines)) {
			rings(drawing, layout.rings(), colors.rings());
			text(drawing, content, layout, colors);
			rankings(drawing, content.rankings(), layout, colors);
			bars(drawing, content.bars(), layout.bars(), colors);
			return drawing.png();
		}
	}

	private static void rings(Drawing drawing, Rings rings, List<Color> colors) {
		for (int ring = 0; ring < RINGS.length; ring++) {
			drawing.circle(colors.get(ring), rings.x(), rings.y(), rings.radius() * RINGS[ring]);
		}
	}

	private static void text(Drawing drawing, PictureContent content, PictureLayout layout, PictureColors colors) {
		drawing.text(content.heading(), colors.ink(), layout.heading());
		drawing.text(content.period(), colors.ink(), layout.period());
		drawing.text(content.figure(), colors.strong(), layout.figure());
		drawing.text(content.unit(), colors.ink(), layout.unit());
		drawing.text(content.comparison(), colors.soft(), layout.comparison());
		drawing.text(String.join(" · ", content.facts()), colors.soft(), layout.facts());
		TextBox footer = layout.footer();
		double mark = footer.size() * 1.6;
		drawing.mark(colors.ink(), footer.x() - 1.5 * mark, footer.y() - 0.36 * footer.size() - mark / 2, mark);
		drawing.text(content.footer(), colors.soft(), footer);
	}

	private static void rankings(Drawing drawing, List<PictureRanking> rankings, PictureLayout layout,
			PictureColors colors) {
		for (int at = 0; at < Math.min(rankings.size(), layout.rankings().size()); at++) {
			ranking(drawing, rankings.get(at), layout.rankings().get(at), colors);
		}
	}

	private static void ranking(Drawing drawing, PictureRanking ranking, RankingBox box, PictureColors colors) {
		float small = box.size() * 0.72f;
		drawing.text(ranking.title(), colors.soft(), new TextBox(box.x(), box.y(), box.width(), small, small));
		double y = box.y() + 0.2 * box.step();
		for (int place = 0; place < ranking.places().size(); place++) {
			y += box.step();
			String rank = String.valueOf(place + 1);
			drawing.text(rank, colors.strong(), new TextBox(box.x(), y, box.size(), box.size(), box.size()));
			place(drawing, ranking.places().get(place), box, y, colors);
		}
	}

	private static void place(Drawing drawing, PictureEntry entry, RankingBox box, double y, PictureColors colors) {
		double x = box.x() + 1.25 * box.size();
		double width = box.x() + box.width() - x;
		float least = box.size() * 0.8f;
		double nameWidth = entry.by().isEmpty() ? width : width * NAME;
		double advance = drawing.text(entry.name(), colors.ink(), new TextBox(x, y, nameWidth, box.size(), least));
		double gap = (advance > 0) ? advance + box.size() * 0.4 : 0;
		float small = box.size() * 0.72f;
		drawing.text(entry.by(), colors.soft(), new TextBox(x + gap, y, width - gap, small, small));
	}

	private static void bars(Drawing drawing, List<Double> bars, Bars box, PictureColors colors) {
		double step = box.width() / Math.max(1, bars.size());
		for (int bar = 0; bar < bars.size(); bar++) {
			double height = bars.get(bar) * box.height();
			drawing.fill(colors.rings().get(2), box.x() + (bar + 0.1) * step, box.y() + box.height() - height,
					step * 0.8, height);
		}
	}

}
