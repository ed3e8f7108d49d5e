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
 * Reads Spotify's JSON into the records of this package and leaves out what does not fit
 * them: a field becomes {@code null}, an entry of a list is dropped. Only JSON that is
 * broken, or is something else as a whole, is an error.
 */
public final class PayloadReader {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.addModule(new LenientModule())
		.changeDefaultNullHandling((nulls) -> nulls.withContentNulls(Nulls.SKIP))
		// Wherever Spotify gives a time as a number, it is in milliseconds.
		.disable(DateTimeFeature.READ_DATE_TIMESTAMPS_AS_NANOSECONDS)
		.build();

	private PayloadReader() {
	}

	/**
	 * Reads an answer. Bytes that are no UTF-8 are replaced, as browsers do.
	 * @param json the body of the answer
	 * @param type of the result
	 * @param omitted told the JSON pointer (RFC 6901) of each value that was left out
	 * @param <T> the type of the result
	 * @return {@code null} if that is what the JSON says
	 * @throws JacksonException if nothing of it can be read
	 */
	public static <T> @Nullable T read(byte[] json, Type type, Consumer<String> omitted) {
		return MAPPER.readerFor(MAPPER.constructType(type))
			.withAttribute(LenientDeserializer.OMITTED, omitted)
			.readValue(new String(json, StandardCharsets.UTF_8));
	}

	/**
	 * Where in an answer it could not be read.
	 * @param failure thrown by this reader
	 * @return a JSON pointer, empty for the whole of it
	 */
	public static String pointer(JacksonException failure) {
		return failure.getPath()
			.stream()
			.map((step) -> "/" + ((step.getPropertyName() != null) ? step.getPropertyName() : step.getIndex()))
			.collect(Collectors.joining());
	}

}
