package dev.earshot.spotify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.ClassPathResource;

/**
 * Bodies as Spotify sends them, with invented values.
 */
public final class Samples {

	private Samples() {
	}

	public static String text(String name) {
		try {
			return new ClassPathResource(name, Samples.class).getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
