package dev.earshot.artwork;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.earshot.artwork.ImageDownload.DownloadedImage;
import dev.earshot.standin.Artwork;

/**
 * Thumbnails for tests, without a server.
 */
public final class TestThumbnails {

	private static final Map<String, Thumbnail> CACHE = new ConcurrentHashMap<>();

	private TestThumbnails() {
	}

	/**
	 * Returns a cover of the stand-in.
	 * @param key what it is drawn from
	 * @return the same cover for the same key
	 */
	public static Thumbnail of(String key) {
		return CACHE.computeIfAbsent(key, (_) -> scale(Artwork.draw(key + "-640.jpg")));
	}

	public static Thumbnail of(int width, int height) {
		return scale(TestImages.jpeg(width, height));
	}

	private static Thumbnail scale(byte[] jpeg) {
		try {
			return ImageScaler.scale(new DownloadedImage("image/jpeg", jpeg));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
