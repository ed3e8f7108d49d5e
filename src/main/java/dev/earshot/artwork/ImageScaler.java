package dev.earshot.artwork;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Iterator;

import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageInputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import dev.earshot.artwork.ImageDownload.DownloadedImage;

/**
 * Draws a small copy of an untrusted file of the declared type and an acceptable size.
 */
final class ImageScaler {

	static final int SIDE = 300;

	static final int MAX_SOURCE_SIDE = 2000;

	private static final float QUALITY = 0.86f;

	// Drawn behind transparent pixels.
	private static final Color BACKGROUND = new Color(0x191414);

	private ImageScaler() {
	}

	static Thumbnail scale(DownloadedImage downloadedImage) throws IOException {
		try {
			BufferedImage small = scaled(decoded(downloadedImage));
			return new Thumbnail(jpeg(small), "image/jpeg", small.getWidth(), small.getHeight(), palette(small));
		}
		catch (RuntimeException ex) {
			throw new IOException("The image could not be decoded", ex);
		}
	}

	private static BufferedImage decoded(DownloadedImage downloadedImage) throws IOException {
		Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(downloadedImage.mediaType());
		ImageReader reader = readers.next();
		try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(downloadedImage.bytes()))) {
			reader.setInput(input, true, true);
			return decoded(reader);
		}
		finally {
			reader.dispose();
		}
	}

	// A file of a few bytes may declare dimensions that need more memory than there is.
	private static BufferedImage decoded(ImageReader reader) throws IOException {
		int width = reader.getWidth(0);
		int height = reader.getHeight(0);
		if (Math.max(width, height) > MAX_SOURCE_SIDE) {
			throw new IOException("The image is too large: %d x %d pixels".formatted(width, height));
		}
		return reader.read(0);
	}

	// Halving the image repeatedly lets every pixel contribute to the result.
	private static BufferedImage scaled(BufferedImage image) {
		double shrink = Math.max(1, (double) Math.max(image.getWidth(), image.getHeight()) / SIDE);
		int width = (int) Math.max(1, Math.round(image.getWidth() / shrink));
		int height = (int) Math.max(1, Math.round(image.getHeight() / shrink));
		BufferedImage current = image;
		while (current.getWidth() >= 2 * width && current.getHeight() >= 2 * height) {
			current = drawn(current, current.getWidth() / 2, current.getHeight() / 2);
		}
		return drawn(current, width, height);
	}

	private static BufferedImage drawn(BufferedImage image, int width, int height) {
		BufferedImage canvas = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
		Graphics2D brush = canvas.createGraphics();
		brush.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
		brush.setRenderingHint(RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY);
		brush.drawImage(image, 0, 0, width, height, BACKGROUND, null);
		brush.dispose();
		return canvas;
	}

	private static byte[] jpeg(BufferedImage image) throws IOException {
		ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (var output = new MemoryCacheImageOutputStream(bytes)) {
			writer.setOutput(output);
			writer.write(null, new IIOImage(image, null, null), quality(writer));
		}
		finally {
			writer.dispose();
		}
		return bytes.toByteArray();
	}

	private static ImageWriteParam quality(ImageWriter writer) {
		ImageWriteParam parameters = writer.getDefaultWriteParam();
		parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
		parameters.setCompressionQuality(QUALITY);
		return parameters;
	}

	private static Palette palette(BufferedImage image) {
		return Palette.of(image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth()));
	}

}
