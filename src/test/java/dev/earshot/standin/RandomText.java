package dev.earshot.standin;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Makes up texts that nobody can guess.
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
