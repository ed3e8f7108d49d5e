package dev.earshot.webhooks;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * The key that signs a webhook's deliveries, 256 random bits.
 */
record SigningSecret(String base64) {

	private static final int BYTES = 32;

	static SigningSecret random(SecureRandom random) {
		byte[] bits = new byte[BYTES];
		random.nextBytes(bits);
		return new SigningSecret(Base64.getEncoder().encodeToString(bits));
	}

	// The format of Standard Webhooks.
	public String shown() {
		return "whsec_" + this.base64;
	}

	// Hides the key from logs.
	@Override
	public String toString() {
		return "SigningSecret[…]";
	}

}
