package dev.earshot.links;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

import dev.earshot.core.Sha256;

/**
 * The secret in the address of an output, whether it was issued here or not. Only its
 * hash is stored. The 128 random bits need neither a salt nor a slow hash, because nobody
 * can try them all.
 */
public record LinkToken(String value) {

	private static final int BYTES = 16;

	static LinkToken random(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new LinkToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
	}

	public String hash() {
		return HexFormat.of().formatHex(Sha256.of(this.value.getBytes(StandardCharsets.UTF_8)));
	}

	@Override
	public String toString() {
		return "LinkToken[…]";
	}

}
