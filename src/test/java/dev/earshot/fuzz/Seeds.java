package dev.earshot.fuzz;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Inputs that fuzzing begins with.
 */
public final class Seeds {

	// What libFuzzer makes longer inputs of is slow to read and finds little.
	private static final int MAX_LENGTH = 4000;

	private Seeds() {
	}

	public static Stream<byte[]> of(String... texts) {
		return Stream.of(texts).map((text) -> text.getBytes(StandardCharsets.UTF_8));
	}

	/**
	 * Returns each input with each of the first bytes that {@link Choice} takes for a
	 * choice.
	 */
	public static Stream<byte[]> withChoices(int choices, Stream<byte[]> inputs) {
		return inputs.flatMap((input) -> IntStream.range(0, choices).mapToObj((choice) -> withChoice(choice, input)));
	}

	private static byte[] withChoice(int choice, byte[] input) {
		return ByteBuffer.allocate(input.length + 1).put((byte) choice).put(input).array();
	}

	/** Returns the contents of test resources, such as {@code spotify/error-*}. */
	public static Stream<byte[]> files(String pattern) {
		try {
			return Stream.of(new PathMatchingResourcePatternResolver().getResources("classpath:dev/earshot/" + pattern))
				.map(Seeds::content);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	/** Returns the short ones among JSON test resources, without white space. */
	public static Stream<byte[]> json(String pattern) {
		return files(pattern).map((content) -> JsonMapper.shared().readTree(content).toString())
			.flatMap(Seeds::of)
			.filter((content) -> content.length <= MAX_LENGTH);
	}

	private static byte[] content(Resource file) {
		try {
			return file.getContentAsByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
