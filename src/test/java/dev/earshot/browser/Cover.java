package dev.earshot.browser;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

import javax.imageio.ImageIO;

import dev.earshot.artwork.Palette;

/**
 * Covers as bands have them: each would be hard to write on in another way.
 */
enum Cover {

	DUSK((graphics) -> {
		sky(graphics, new Color(0x1b2a49), new Color(0xe8795a));
		disc(graphics, new Color(0xffd9a0), 320, 350, 120);
		hill(graphics, new Color(0x24182f), 430);
	}),

	FOREST((graphics) -> {
		sky(graphics, new Color(0xb9c8a2), new Color(0x2f4a35));
		for (int trunk = 0; trunk < 9; trunk++) {
			graphics.setColor(new Color(20 + trunk * 3, 40 + trunk * 4, 28));
			graphics.fillRect(30 + trunk * 68, 90 + trunk % 3 * 50, 26, 550);
		}
	}),

	NEON((graphics) -> {
		sky(graphics, new Color(0x0a0612), new Color(0x2a0a4a));
		graphics.setStroke(new BasicStroke(16));
		graphics.setColor(new Color(0xff2fa8));
		graphics.drawRect(150, 150, 340, 340);
		graphics.setColor(new Color(0x24e4ff));
		graphics.drawOval(210, 210, 220, 220);
	}),

	PAPER((graphics) -> {
		sky(graphics, new Color(0xf6f1e4), new Color(0xe9e0cb));
		disc(graphics, new Color(0xc8432f), 420, 230, 60);
		graphics.setColor(new Color(0x22201d));
		graphics.fillRect(110, 420, 420, 8);
	}),

	MUSTARD((graphics) -> {
		sky(graphics, new Color(0xf2c230), new Color(0xe5a50a));
		disc(graphics, new Color(0x23395d), 320, 320, 190);
		disc(graphics, new Color(0xf2c230), 320, 320, 70);
	}),

	CHARCOAL((graphics) -> {
		sky(graphics, new Color(0x0b0b0b), new Color(0x3a3a3a));
		disc(graphics, new Color(0xd9d9d9), 250, 250, 90);
	}),

	SEA((graphics) -> {
		sky(graphics, new Color(0x8fd3e8), new Color(0x0a4f7a));
		for (int wave = 0; wave < 5; wave++) {
			hill(graphics, new Color(10, 90 + wave * 20, 150 - wave * 15), 330 + wave * 60);
		}
	});

	private static final int SIDE = 640;

	private final BufferedImage image = new BufferedImage(SIDE, SIDE, BufferedImage.TYPE_INT_RGB);

	Cover(Consumer<Graphics2D> painting) {
		Graphics2D graphics = this.image.createGraphics();
		graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		painting.accept(graphics);
		graphics.dispose();
	}

	private static void sky(Graphics2D graphics, Color above, Color below) {
		graphics.setPaint(new GradientPaint(0, 0, above, 0, SIDE, below));
		graphics.fillRect(0, 0, SIDE, SIDE);
	}

	private static void disc(Graphics2D graphics, Color color, int x, int y, int radius) {
		graphics.setColor(color);
		graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
	}

	private static void hill(Graphics2D graphics, Color color, int top) {
		graphics.setColor(color);
		graphics.fillOval(-200, top, SIDE + 500, SIDE);
	}

	String file() {
		return name() + ".png";
	}

	byte[] png() {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(this.image, "png", bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	Palette palette() {
		return Palette.of(this.image.getRGB(0, 0, SIDE, SIDE, null, 0, SIDE));
	}

}
