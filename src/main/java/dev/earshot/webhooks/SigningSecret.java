package dev.earshot.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that a webhook and its target share, 256 random bits.
 *
 * @param base64 the bits
 */
record SigningSecret(String base64) {

	private static final int BYTES = 32;

	static SigningSecret random(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new SigningSecret(Base64.getEncoder().encodeToString(bits));
	}

	/**
	 * The secret as Standard Webhooks writes it, to be shown once.
	 * @return such as {@code whsec_…}
	 */
	public String shown() {
		return "whsec_" + this.base64;
	}

	/**
	 * Keeps the secret out of logs.
	 */
	@Override
	public String toString() {
		return "SigningSecret[…]";
	}

}
