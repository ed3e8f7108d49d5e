package dev.earshot.share;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret in the address of an output. Only its hash is stored: 128 random bits need
 * no salt and no slow hash, because nobody can try them all.
 *
 * @param value what stands in the address, whether it was issued here or made up
 */
public record LinkToken(String value) {

	private static final int BYTES = 16;

	static LinkToken random(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	/**
	 * What is stored of it.
	 * @return the SHA-256 of the token, in hexadecimal digits
	 */
	public String hash() {
		return HexFormat.of().formatHex(sha256().digest(this.value.getBytes(StandardCharsets.UTF_8)));
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java has SHA-256", ex);
		}
	}

	/**
	 * Keeps the token out of logs.
	 */
	@Override
	public String toString() {
		return "LinkToken[…]";
	}

}
