package dev.earshot.recap.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * A picture that is being drawn.
 */
final class Drawing implements AutoCloseable {

	// From Simple Icons (CC0): see static/icon/LICENSES.md.
	private static final Path2D MARK = SvgPath.read("""
			M12 0C5.4 0 0 5.4 0 12s5.4 12 12 12 12-5.4 12-12S18.66 0 12 0zm5.521 17.34c-.24.359-.66.48-1.021.24-2.82\
			-1.74-6.36-2.101-10.561-1.141-.418.122-.779-.179-.899-.539-.12-.421.18-.78.54-.9 4.56-1.021 8.52-.6 11.64\
			 1.32.42.18.479.659.301 1.02zm1.44-3.3c-.301.42-.841.6-1.262.3-3.239-1.98-8.159-2.58-11.939-1.38-.479.12\
			-1.02-.12-1.14-.6-.12-.48.12-1.021.6-1.141C9.6 9.9 15 10.561 18.72 12.84c.361.181.54.78.241 1.2zm.12-3.36C\
			15.24 8.4 8.82 8.16 5.16 9.301c-.6.179-1.2-.181-1.38-.721-.18-.601.18-1.2.72-1.381 4.26-1.26 11.28-1.02\
			 15.721 1.621.539.3.719 1.02.419 1.56-.299.421-1.02.599-1.559.3z""");

	private static final double MARK_SIZE = 24;

	private final BufferedImage image;

	private final Graphics2D graphics;

	private final TextLines lines;

	Drawing(PictureShape shape, Color background, TextLines lines) {
		this.image = new BufferedImage(shape.width(), shape.height(), BufferedImage.TYPE_INT_RGB);
		this.graphics = this.image.createGraphics();
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
		this.lines = lines;
		fill(background, 0, 0, shape.width(), shape.height());
	}

	void fill(Color color, double x, double y, double width, double height) {
		this.graphics.setColor(color);
		this.graphics.fill(new Rectangle2D.Double(x, y, width, height));
	}

	void circle(Color color, double x, double y, double radius) {
		this.graphics.setColor(color);
		this.graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
	}

	/** Draws a line of text. Returns how wide it is. */
	double text(String text, Color color, PictureLayout.TextBox box) {
		return this.lines.fit(text, box.size(), box.least(), box.width())
			.map((line) -> draw(line, color, box))
			.orElse(0.0);
	}

	private double draw(TextLayout line, Color color, PictureLayout.TextBox box) {
		this.graphics.setColor(color);
		line.draw(this.graphics, (float) box.x(), (float) box.y());
		return line.getAdvance();
	}

	/** Draws the mark of Spotify. */
	void mark(Color color, double x, double y, double size) {
		AffineTransform place = AffineTransform.getTranslateInstance(x, y);
		place.scale(size / MARK_SIZE, size / MARK_SIZE);
		this.graphics.setColor(color);
		this.graphics.fill(place.createTransformedShape(MARK));
	}

	byte[] png() {
		ByteArrayOutputStream file = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream stream = new MemoryCacheImageOutputStream(file)) {
			ImageIO.write(this.image, "png", stream);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return file.toByteArray();
	}

	@Override
	public void close() {
		this.graphics.dispose();
	}

}
