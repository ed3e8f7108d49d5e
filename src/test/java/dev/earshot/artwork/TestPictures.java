package dev.earshot.artwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.artwork.ImageDownload.DownloadedImage;
import dev.earshot.standin.Artwork;

/**
 * Covers as the outputs have them, without a server to fetch them from.
 */
public final class TestPictures {

	private static final Map<String, Thumbnail> DRAWN = new ConcurrentHashMap<>();

	private TestPictures() {
	}

	/**
	 * A cover of the stand-in.
	 * @param key what it is drawn from
	 * @return the same picture for the same key
	 */
	public static Thumbnail of(String key) {
		return DRAWN.computeIfAbsent(key, (_) -> develop(Artwork.draw(key + "-640.jpg")));
	}

	public static Thumbnail of(int width, int height) {
		return develop(Paintings.jpeg(width, height));
	}

	private static Thumbnail develop(byte[] jpeg) {
		try {
			return ImageScaler.develop(new DownloadedImage("image/jpeg", jpeg));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
