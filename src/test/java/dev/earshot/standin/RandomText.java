package dev.earshot.standin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Creates random text that cannot be guessed.
 */
final class RandomText {

	private static final SecureRandom RANDOM = new SecureRandom();

	private RandomText() {
	}

	static String urlSafe(String prefix, int length) {
		return prefix + Base64.getUrlEncoder().encodeToString(bytes(length)).substring(0, length - prefix.length());
	}

	static String hex(int length) {
		return HexFormat.of().formatHex(bytes(length / 2));
	}

	private static byte[] bytes(int count) {
		byte[] bytes = new byte[count];
		RANDOM.nextBytes(bytes);
		return bytes;
	}

}
