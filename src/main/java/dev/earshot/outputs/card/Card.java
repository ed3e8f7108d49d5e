package dev.earshot.outputs.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import dev.earshot.core.Sha256;

/**
 * A card that was drawn, as it is sent.
 *
 * @param bytes the SVG
 * @param tag the entity tag, which says that no byte has changed
 */
@SuppressWarnings("ArrayRecordComponent")
record Card(byte[] bytes, String tag) {

	private static final int TAG_BYTES = 12;

	static Card of(String svg) {
		byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
		byte[] sum = Arrays.copyOf(Sha256.of(bytes), TAG_BYTES);
		return new Card(bytes, "\"" + Base64.getUrlEncoder().encodeToString(sum) + "\"");
	}

}
