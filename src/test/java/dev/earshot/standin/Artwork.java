package dev.earshot.standin;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import javax.imageio.ImageIO;

/**
 * Draws covers of hills, suns and rings, the same for the same key.
 */
public final class Artwork {

	private static final int SIDE = 640;

	private Artwork() {
	}

	/**
	 * Draws the picture of an address.
	 * @param name the last path segment: key, dash, size, {@code .jpg}
	 * @return a square JPEG
	 */
	public static byte[] draw(String name) {
		int dash = name.lastIndexOf('-');
		int size = Integer.parseInt(name.substring(dash + 1, name.length() - ".jpg".length()));
		BufferedImage canvas = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
		Graphics2D brush = canvas.createGraphics();
		brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		brush.scale((double) size / SIDE, (double) size / SIDE);
		new Sketch(name.substring(0, dash), brush).draw();
		brush.dispose();
		return jpeg(canvas);
	}

	private static byte[] jpeg(BufferedImage canvas) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(canvas, "jpeg", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private static final class Sketch {

		private static final int OPAQUE = 255;

		private final SplittableRandom random;

		private final Graphics2D brush;

		private final int hue;

		Sketch(String key, Graphics2D brush) {
			this.random = new SplittableRandom(key.hashCode());
			this.brush = brush;
			this.hue = this.random.nextInt(360);
		}

		void draw() {
			this.brush.setPaint(gradient(SIDE, colour(0, 60, 26, OPAQUE), colour(40, 70, 58, OPAQUE)));
			this.brush.fillRect(0, 0, SIDE, SIDE);
			motif();
			many(4, this::hill);
		}

		private void motif() {
			int x = between(180, 460);
			int y = between(150, 300);
			switch (this.random.nextInt(3)) {
				case 0 -> disc(x, y, between(80, 150), OPAQUE);
				case 1 -> many(5, (ring) -> ring(x, y, 46 + ring * 44, 20 - ring * 3));
				default -> many(7,
						(_) -> disc(between(60, 580), between(50, 360), between(14, 64), between(4, 9) * OPAQUE / 10));
			}
		}

		private void disc(int x, int y, int radius, int opacity) {
			this.brush.setPaint(light(y, radius, opacity));
			this.brush.fill(circle(x, y, radius));
		}

		private void ring(int x, int y, int radius, int width) {
			this.brush.setPaint(light(y, radius, OPAQUE));
			this.brush.setStroke(new BasicStroke(width));
			this.brush.draw(circle(x, y, radius));
		}

		private static Ellipse2D circle(int x, int y, int radius) {
			return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
		}

		private Paint light(int y, int radius, int opacity) {
			return new GradientPaint(0, y - radius, colour(180, 80, 84, opacity), 0, y + radius,
					colour(140, 75, 62, opacity));
		}

		private void hill(int place) {
			int shore = 340 + place * 75;
			Path2D hill = new Path2D.Double();
			hill.moveTo(0, shore + between(-30, 30));
			hill.curveTo(between(120, 240), shore - between(40, 140), between(380, 520), shore + between(20, 110), SIDE,
					shore + between(-40, 30));
			hill.lineTo(SIDE, SIDE);
			hill.lineTo(0, SIDE);
			this.brush.setPaint(colour(place * 18, 45, 44 - place * 10, 224));
			this.brush.fill(hill);
		}

		private static void many(int count, IntConsumer shape) {
			IntStream.range(0, count).forEach(shape);
		}

		private static Paint gradient(int height, Color from, Color to) {
			return new GradientPaint(0, 0, from, height * 0.4f, height, to);
		}

		/**
		 * A color by hue, saturation and lightness, as in CSS.
		 */
		private Color colour(int turn, int saturation, int lightness, int opacity) {
			float light = lightness / 100f;
			float bright = light + saturation / 100f * Math.min(light, 1 - light);
			float grey = 2 * (1 - light / bright);
			int rgb = Color.HSBtoRGB((this.hue + turn) % 360 / 360f, grey, bright);
			return new Color(rgb & 0xffffff | opacity << 24, true);
		}

		private int between(int least, int most) {
			return this.random.nextInt(least, most);
		}

	}

}
