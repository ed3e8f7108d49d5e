package dev.earshot.spotify.payload;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Truncates text that is longer than any name at Spotify. The ellipsis makes a truncated
 * URL invalid.
 */
class TruncatingDeserializer extends StringDeserializer {

	static final int MAX_LENGTH = 500;

	private static final String ELLIPSIS = "…";

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String text = super.deserialize(parser, context);
		return (text.length() > MAX_LENGTH) ? text.substring(0, end(text)) + ELLIPSIS : text;
	}

	private static int end(String text) {
		int end = MAX_LENGTH - ELLIPSIS.length();
		return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
	}

}
