package dev.earshot.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import javax.imageio.ImageIO;

/**
 * Many pictures of one size on one, to be looked at together.
 */
final class ContactSheet {

	private static final int GAP = 8;

	private final int columns;

	private final int width;

	private final int height;

	private final BufferedImage sheet;

	private final Graphics2D brush;

	private int count;

	ContactSheet(int columns, int rows, int width, int height) {
		this.columns = columns;
		this.width = width;
		this.height = height;
		this.sheet = new BufferedImage(columns * (width + GAP) + GAP, rows * (height + GAP) + GAP,
				BufferedImage.TYPE_INT_RGB);
		this.brush = this.sheet.createGraphics();
		this.brush.setColor(Color.GRAY);
		this.brush.fillRect(0, 0, this.sheet.getWidth(), this.sheet.getHeight());
		this.brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
	}

	void add(byte[] picture) throws IOException {
		int x = GAP + this.count % this.columns * (this.width + GAP);
		int y = GAP + this.count / this.columns * (this.height + GAP);
		this.brush.drawImage(ImageIO.read(new ByteArrayInputStream(picture)), x, y, this.width, this.height, null);
		this.count++;
	}

	void save(Path file) throws IOException {
		Files.createDirectories(file.getParent());
		ImageIO.write(this.sheet, "png", file.toFile());
	}

}
