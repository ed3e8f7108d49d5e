package dev.earshot.outputs.card;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;

import dev.earshot.core.Sha256;

/**
 * A rendered card with an entity tag that is equal only for equal bytes.
 */
@SuppressWarnings("ArrayRecordComponent")
record Card(byte[] bytes, String tag) {

	private static final int TAG_BYTES = 12;

	static Card of(String svg) {
		byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
		byte[] hash = Arrays.copyOf(Sha256.of(bytes), TAG_BYTES);
		return new Card(bytes, "\"" + Base64.getUrlEncoder().encodeToString(hash) + "\"");
	}

}
