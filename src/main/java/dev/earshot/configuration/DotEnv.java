package dev.earshot.configuration;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An {@code .env} file, read as Docker Compose and shells do, but without substitution.
 *
 * @param unreadableLines the numbers of the lines that are no assignment, from 1
 */
record DotEnv(Map<String, String> values, List<Integer> unreadableLines) {

	static final DotEnv EMPTY = new DotEnv(Map.of(), List.of());

	private static final String BYTE_ORDER_MARK = "\uFEFF";

	static DotEnv read(byte[] content) {
		String text = new String(content, charset(content));
		return new DotEnvReader(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text).read();
	}

	// PowerShell writes UTF-16 where it redirects output into a file.
	private static Charset charset(byte[] content) {
		int mark = (content.length < 2) ? 0 : (content[0] & 0xFF) << 8 | content[1] & 0xFF;
		return (mark == 0xFFFE || mark == 0xFEFF) ? StandardCharsets.UTF_16 : StandardCharsets.UTF_8;
	}

}
