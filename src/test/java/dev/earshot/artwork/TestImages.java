package dev.earshot.artwork;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

import javax.imageio.ImageIO;

/**
 * Image files for tests.
 */
final class TestImages {

	private static final int IHDR = 16;

	private TestImages() {
	}

	static byte[] jpeg(int width, int height) {
		return file("jpeg", painted(width, height, BufferedImage.TYPE_INT_RGB));
	}

	static byte[] png(int width, int height) {
		return file("png", painted(width, height, BufferedImage.TYPE_INT_RGB));
	}

	static byte[] transparent(int width, int height) {
		return file("png", new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB));
	}

	/**
	 * Returns a small PNG file that declares large dimensions.
	 */
	static byte[] bomb(int width, int height) {
		byte[] bytes = png(4, 4);
		ByteBuffer file = ByteBuffer.wrap(bytes).putInt(IHDR, width).putInt(IHDR + 4, height);
		CRC32 sum = new CRC32();
		sum.update(bytes, IHDR - 4, 17);
		file.putInt(IHDR + 13, (int) sum.getValue());
		return bytes;
	}

	private static BufferedImage painted(int width, int height, int type) {
		BufferedImage image = new BufferedImage(width, height, type);
		Graphics2D brush = image.createGraphics();
		brush.setPaint(new GradientPaint(0, 0, new Color(0x0b3d91), width, height, new Color(0x3fa7d6)));
		brush.fillRect(0, 0, width, height);
		brush.setColor(Color.ORANGE);
		brush.fillOval(width / 4, height / 4, width / 2, height / 2);
		brush.dispose();
		return image;
	}

	private static byte[] file(String format, BufferedImage image) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try {
			ImageIO.write(image, format, bytes);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

}
