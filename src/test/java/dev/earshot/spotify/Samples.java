package dev.earshot.spotify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import dev.earshot.spotify.payload.PayloadReader;

import org.springframework.core.io.ClassPathResource;

/**
 * Response bodies of Spotify with invented values.
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
	 * Reads a payload as the program does.
	 * @param json the body
	 * @param type the type of the payload
	 * @param <T> the type of the payload
	 * @return the payload
	 */
	public static <T> T payload(String json, Class<T> type) {
		return Objects.requireNonNull(PayloadReader.read(json.getBytes(StandardCharsets.UTF_8), type, (_) -> {
		}));
	}

}
