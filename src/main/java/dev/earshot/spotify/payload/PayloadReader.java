package dev.earshot.spotify.payload;

import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.Nulls;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads Spotify's JSON and leaves out what has the wrong type: a field becomes
 * {@code null}, a list entry is dropped. Broken JSON, or a root of the wrong type, is an
 * error.
 */
public final class PayloadReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new LenientModule())
		.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.SKIP))
		// A time that Spotify sends as a number is in milliseconds.
		.disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
		.build();

	private PayloadReader() {
	}

	/**
	 * Reads a body. Invalid UTF-8 is replaced, as browsers do.
	 * @param json the body
	 * @param type the type of the result
	 * @param omitted receives the JSON pointer (RFC 6901) of each omitted value
	 * @param <T> the type of the result
	 * @return {@code null} for JSON {@code null}
	 * @throws JacksonException if the body cannot be read
	 */
	public static <T> @Nullable T read(byte[] json, Type type, Consumer<String> omitted) {
		return MAPPER.readerFor(MAPPER.constructType(type))
			.withAttribute(LenientDeserializer.OMITTED, omitted)
			.readValue(new String(json, StandardCharsets.UTF_8));
	}

	/**
	 * Returns where reading failed.
	 * @param failure thrown by this reader
	 * @return a JSON pointer, empty for the root
	 */
	public static String pointer(JacksonException failure) {
		return failure.getPath()
			.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()))
			.collect(Collectors.joining());
	}

}
