package dev.earshot.scrobbling.service.exchange;

import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/**
 * Texts as services take them, and texts of services as they are shown.
 */
public final class ServiceText {

	private static final int MAX_REASON = 200;

	private ServiceText() {
	}

	/**
	 * Returns a name without control characters, which services refuse.
	 * @param name {@code null} for none
	 */
	public static String clean(@Nullable String name) {
		return (name != null) ? name.replaceAll("[\\p{Cc}\\p{Cs}]", "").strip() : "";
	}

	/** Returns the beginning of a text that fits into some bytes. */
	public static String cut(String text, int maxBytes) {
		int bytes = 0;
		for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
			bytes += Character.toString(text.codePointAt(at)).getBytes(StandardCharsets.UTF_8).length;
			if (bytes > maxBytes) {
				return text.substring(0, at);
			}
		}
		return text;
	}

	/**
	 * Returns what a service says, on one short line and without the token of the
	 * account.
	 */
	public static String reason(String text, String token) {
		String line = text.replace(token, "…").replaceAll("[\\p{Cc}\\p{Cf}\\p{Cs}\\s]+", " ").strip();
		return (line.length() > MAX_REASON) ? line.substring(0, MAX_REASON) + "…" : line;
	}

}
