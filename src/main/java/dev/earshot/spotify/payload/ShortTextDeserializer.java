package dev.earshot.spotify.payload;

import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.deser.jdk.StringDeserializer;

/**
 * Cuts text that is longer than anything Spotify names. An address that is cut ends in a
 * character that no address has.
 */
class ShortTextDeserializer extends StringDeserializer {

	static final int LONGEST = 500;

	private static final String CUT = "…";

	@Override
	public String deserialize(JsonParser parser, DeserializationContext context) {
		String text = super.deserialize(parser, context);
		return (text.length() > LONGEST) ? text.substring(0, end(text)) + CUT : text;
	}

	private static int end(String text) {
		int end = LONGEST - CUT.length();
		return Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end;
	}

}
