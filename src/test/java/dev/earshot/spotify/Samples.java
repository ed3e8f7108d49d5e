package dev.earshot.spotify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.earshot.spotify.payload.PayloadReader;

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

	/**
	 * Reads an answer as the program does.
	 * @param json its body
	 * @param type of its payload
	 * @param <T> the same
	 * @return the payload, without what is odd in it
	 */
	public static <T> T payload(String json, Class<T> type) {
		return Objects.requireNonNull(PayloadReader.read(json.getBytes(StandardCharsets.UTF_8), type, (_) -> {
		}));
	}

}
